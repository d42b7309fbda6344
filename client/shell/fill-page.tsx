import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { explorerScreen } from '../state/explorer-screen'
import { ScreenProvider } from '../state/screen'
import { locale } from '../../model/words/locale'
import { t } from '../../model/words/english/shell'
import { speakFirstOf } from '../../model/words/languages'
import { App } from './App'
import { startPrinting } from './print'

/** Fills the page around the picture, in the language that the reader's browser asks for, where there is one. */
export async function fillPage(): Promise<void> {
  await speakFirstOf(navigator.languages)
  nameFrame()
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <I18nProvider locale={locale().tag}>
        <ScreenProvider value={explorerScreen}>
          <App />
        </ScreenProvider>
      </I18nProvider>
    </StrictMode>,
  )
  startPrinting(document.getElementById('stage')!)
}

/** Names the parts of index.html in the language of the interface, for screen readers. */
function nameFrame(): void {
  const { language, direction } = locale()
  document.documentElement.lang = language
  document.documentElement.dir = direction
  document.getElementById('heading')!.textContent = t('heading')
  for (const [id, name] of [
    ['side', t('side')],
    ['panel', t('detailsAndList')],
    ['graph', t('graph')],
  ] as const)
    document.getElementById(id)!.setAttribute('aria-label', name)
  document.getElementById('graph')!.setAttribute('aria-roledescription', t('graphRole'))
}
