/** A picture of lines on a button, 20 by 20 units; the button's own words say what it does. */
export function LineIcon({ path, size, width }: { path: string; size: number; width: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
