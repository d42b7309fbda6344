import { create } from 'zustand'

/** Of which import the pairs are asked, null: of the whole graph. */
export interface ReconcileRequest {
  import: string | null
  title: string | null
}

/** Whether the dialog of pairs is up, and what it asks about. The dialog itself is loaded when it is first opened. */
export const useReconcileDoor = create<{ asked: ReconcileRequest | null }>()(() => ({ asked: null }))

export function openReconcile(asked: ReconcileRequest): void {
  useReconcileDoor.setState({ asked })
}

export function closeReconcile(): void {
  useReconcileDoor.setState({ asked: null })
}
