/** A node or a tie that the reader has picked out. */
export interface Selection { kind: 'node' | 'tie'; id: string }
