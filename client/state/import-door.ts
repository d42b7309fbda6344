import { create } from 'zustand'

let openings = 0

/** Which opening of the import dialog is up, 0: none, and how often what the store holds has changed through it. The dialog itself is loaded when it is first opened. */
export const useImportDoor = create<{ open: number; changes: number }>()(() => ({ open: 0, changes: 0 }))

export function openImport(): void {
  useImportDoor.setState({ open: ++openings })
}

/** Closes the dialog; with `opening`, only if it has not been opened again since: a browser tells of a dialog's closing after it has given the focus back. */
export function closeImport(opening?: number): void {
  useImportDoor.setState(({ open }) => ({ open: opening === undefined || opening === open ? 0 : open }))
}

/** Whoever shows what the store holds asks for it anew. */
export function storeChanged(): void {
  useImportDoor.setState(({ changes }) => ({ changes: changes + 1 }))
}
