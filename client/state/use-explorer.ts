import { useStore } from 'zustand'
import { explorer, type Explorer } from './store'

/** What a part of the page needs of the explorer's state; it is drawn again when that changes. */
export function useExplorer<T>(pick: (state: Explorer) => T): T {
  return useStore(explorer, pick)
}
