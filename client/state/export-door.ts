import { create } from 'zustand'

let openings = 0

/** Which opening of the export dialog is up, 0: none. The dialog itself is loaded when it is first opened. */
export const useExportDoor = create<{ open: number }>()(() => ({ open: 0 }))

export function openExport(): void {
  useExportDoor.setState({ open: ++openings })
}

/** Closes the dialog; with `opening`, only if it has not been opened again since: a browser tells of a dialog's closing after it has given the focus back. */
export function closeExport(opening?: number): void {
  useExportDoor.setState(({ open }) => ({ open: opening === undefined || opening === open ? 0 : open }))
}
