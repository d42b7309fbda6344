import { undo } from '../state/acts'

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, except where text is written or a dialog is open: there the keys belong to those. */
export function undoKey(event: KeyboardEvent): void {
  const key = event.key.toLowerCase()
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
  if (
    event.target instanceof Element &&
    event.target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable], dialog')
  )
    return
  event.preventDefault()
  void undo(key === 'y' || event.shiftKey ? 'redo' : 'undo')
}
