import { useEffect, useState } from 'react'

/** Whole seconds since a time, as the clock goes on. */
export function useSeconds(since: number): number {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(ticking)
  }, [])
  return Math.max(0, Math.floor((now - since) / 1000))
}
