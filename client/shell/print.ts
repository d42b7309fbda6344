import { graphView } from './stage'
import { showTheme, theme } from '../state/theme'
import './print.css'

/** Prints the picture as it stands, in light colours: laid out for paper, the layers that it is drawn on would be empty. */
export function startPrinting(stage: HTMLElement): void {
  let still: HTMLCanvasElement | undefined
  let before = theme.getState().theme
  addEventListener('beforeprint', () => {
    before = theme.getState().theme
    showTheme('light')
    still = graphView()?.still()
    if (!still) return
    still.className = 'still'
    stage.prepend(still)
  })
  addEventListener('afterprint', () => {
    still?.remove()
    showTheme(before)
  })
}
