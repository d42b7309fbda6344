import { useSyncExternalStore } from 'react'

/** Below this width the panels share one sheet at the bottom; paper, however narrow, has room for all. */
export const NARROW = 'screen and (max-width: 860px)'

/** Whether a media query matches, and again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
