/** Kinds of actors by what may be one: a source's organisation is often another's armed group, but never a person. */
const KINDS: readonly (readonly string[])[] = [
  ['Person'],
  ['State'],
  ['Community'],
  ['Collective'],
  ['ArmedGroup', 'Organisation', 'Force', 'Government'],
]

/** The kind of actor that the labels name, or null if they name none; then it may be of any kind. */
export function kindOf(labels: readonly string[]): number | null {
  const kind = KINDS.findIndex((ones) => ones.some((label) => labels.includes(label)))
  return kind < 0 ? null : kind
}

/** Whether what is of these kinds can be the same. */
export function kindsMeet(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b
}
