import { useConsole } from './state'
import { t } from '../../../model/words/english/console'

const LEAST = 180
const STEP = 24

/** The upper edge of the console, which can be dragged or moved with the arrow keys. */
export function Resize() {
  const height = useConsole((s) => s.height)
  const most = () => Math.max(LEAST, window.innerHeight - 220)
  const to = (wanted: number) => useConsole.setState({ height: Math.round(Math.min(most(), Math.max(LEAST, wanted))) })
  return (
    <div
      className="console-resize"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('height')}
      aria-valuenow={height}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 5 * STEP, PageDown: -5 * STEP }[event.key]
        if (!by) return
        event.preventDefault()
        to(height + by)
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && to(window.innerHeight - event.clientY)}
    />
  )
}
