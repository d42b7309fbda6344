import { useEffect } from 'react'
import { drawCamps } from '../../state/analysis'
import type { CampsShown } from '../../state/url-state'

/** Keeps the camps drawn that the address asks for. */
export function CampsOnCanvas({ camps }: { camps: CampsShown }) {
  useEffect(() => {
    drawCamps(camps)
    return () => drawCamps(null)
  }, [camps])
  return null
}
