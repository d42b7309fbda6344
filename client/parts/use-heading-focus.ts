import { useEffect, useRef, type RefObject } from 'react'

/** Moves the keyboard's focus to the heading of what was picked from a list or the search, once its card is there. It does so each time `wanted` grows. */
export function useHeadingFocus(body: RefObject<HTMLElement | null>, picked: string | undefined, wanted: number): void {
  const done = useRef(0)
  useEffect(() => {
    if (wanted === done.current || picked === undefined || !body.current) return
    const take = () => {
      const heading = body.current?.querySelector<HTMLElement>(`[data-heading="${CSS.escape(picked)}"]`)
      if (!heading) return false
      heading.focus()
      done.current = wanted
      return true
    }
    if (take()) return
    // A card that is still loading has no heading yet.
    const watch = new MutationObserver(() => take() && watch.disconnect())
    watch.observe(body.current, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [wanted, body, picked])
}
