import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { explorerScreen } from '../state/explorer-screen'
import { ScreenProvider } from '../state/screen'
import { App } from './App'
import { startPrinting } from './print'

/** Fills the page around the picture. */
export function fillPage(): void {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <ScreenProvider value={explorerScreen}>
        <App />
      </ScreenProvider>
    </StrictMode>,
  )
  startPrinting(document.getElementById('stage')!)
}
