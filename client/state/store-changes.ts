import { create } from 'zustand'

/** How often what the store holds has changed through this page: whoever shows it asks anew. */
export const useStoreChanges = create<number>()(() => 0)

export function storeChanged(): void {
  useStoreChanges.setState((changes) => changes + 1, true)
}
