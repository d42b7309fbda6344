import { create } from 'zustand'

/** Whether the export dialog is up. The dialog itself is loaded when it is first opened. */
export const useExportDoor = create<{ open: boolean }>()(() => ({ open: false }))

export function openExport(): void {
  useExportDoor.setState({ open: true })
}

export function closeExport(): void {
  useExportDoor.setState({ open: false })
}
