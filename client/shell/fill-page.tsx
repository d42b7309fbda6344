import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startPrinting } from './print'

/** Fills the page around the picture. */
export function fillPage(): void {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  startPrinting(document.getElementById('stage')!)
}
