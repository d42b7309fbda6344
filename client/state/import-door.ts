import { create } from 'zustand'

/** Whether the import dialog is up, and how often what the store holds has changed through it. The dialog itself is loaded when it is first opened. */
export const useImportDoor = create<{ open: boolean; changes: number }>()(() => ({ open: false, changes: 0 }))

export function openImport(): void {
  useImportDoor.setState({ open: true })
}

export function closeImport(): void {
  useImportDoor.setState({ open: false })
}

/** Whoever shows what the store holds asks for it anew. */
export function storeChanged(): void {
  useImportDoor.setState(({ changes }) => ({ changes: changes + 1 }))
}
