import '../parts/base.css'
import '../parts/card.css'
import './page.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { speakFirstOf } from '../../model/words/languages'
import { locale } from '../../model/words/locale'
import type { PageData } from '../../model/api/page'
import { t } from '../../model/words/english/page'
import { ScreenProvider } from '../state/screen'
import { startTheme } from '../state/theme'
import { Page } from './Page'
import { pageScreen } from './page-state'

await speakFirstOf(navigator.languages)
document.documentElement.lang = locale().language
document.documentElement.dir = locale().direction
const page = JSON.parse(document.getElementById('data')!.textContent!) as PageData
const screen = pageScreen(page)
startTheme()
document.title = t('withMarking', { title: page.title, marking: page.marking })
createRoot(document.getElementById('page')!).render(
  <I18nProvider locale={locale().tag}>
    <ScreenProvider value={screen}>
      <Page page={page} screen={screen} />
    </ScreenProvider>
  </I18nProvider>,
)
