/**
 * Errors that Neo4j raises while a statement runs and the engine has no function for. What must fail divides a number
 * of its own by zero, which no statement from outside does, and the engine's message is put into words by it.
 */
const FAILURES = {
  textIndexed: { code: 860_001, message: 'A text cannot be indexed. Use substring().' },
  divisionByZero: { code: 860_002, message: '/ by zero' },
  negativeStart: { code: 860_003, message: 'A start or length of a text cannot be negative.' },
} as const

/** An expression that fails when it is worked out. */
export function failing(failure: keyof typeof FAILURES): string {
  return `(${FAILURES[failure].code} / 0)`
}

/** The words for an engine's error that `failing` or a division by zero raised, or null for any other. */
export function failureOf(message: string): string | null {
  const code = Number(/division by zero: (-?\d+) [/%] 0/.exec(message)?.[1])
  return Number.isNaN(code)
    ? null
    : (Object.values(FAILURES).find((failure) => failure.code === code)?.message ?? FAILURES.divisionByZero.message)
}
