import { create } from 'zustand'

/** Something the reader did: in a few words, the address of /api that answered it, and what that leaves to the explorer. */
export interface Act {
  what: string
  address: string
  beyond?: string
}

/** What the reader wants to see the Cypher of; null: nothing. */
export const useShown = create<{ title: string; acts: readonly Act[] } | null>()(() => null)

/** Shows the statements behind one or several acts. */
export function showCypher(title: string, acts: readonly Act[]): void {
  useShown.setState({ title, acts }, true)
}

export function hideCypher(): void {
  useShown.setState(null, true)
}
