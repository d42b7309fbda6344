/** Up and down step from row to row; right and left unfold and fold a node. */
export function step(event: Pick<KeyboardEvent, 'key' | 'target' | 'currentTarget' | 'preventDefault'>): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
  if (!row) return
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(row)
  if (event.key === 'ArrowDown') rows[at + 1]?.focus()
  else if (event.key === 'ArrowUp') rows[at - 1]?.focus()
  else if (event.key === 'ArrowRight' && row.getAttribute('aria-expanded') === 'false') row.click()
  else if (event.key === 'ArrowLeft' && row.getAttribute('aria-expanded') === 'true') row.click()
  else return
  event.preventDefault()
}
