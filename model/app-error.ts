import { ERRORS, type ErrorCode, type Problem } from './errors'

/** Text from outside that a message quotes: what would steer a terminal stands there to be read instead. */
export function shown(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** An error with a code from the one error table; what is not an AppError is a fault of ours. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail: string,
    readonly extra: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(shown(detail), options)
    this.name = 'AppError'
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  /** The RFC 9457 problem document of this error. */
  problem(): Problem {
    return { type: `urn:allegiance:${this.code}`, title: ERRORS[this.code].title, status: this.status, detail: this.message, ...this.extra }
  }
}
