import { ERRORS, type ErrorCode, type Problem } from './api/errors'

/** An error with a code from the one error table; what is not an AppError is a fault of ours. */
export class AppError extends Error {
  constructor(readonly code: ErrorCode, detail: string, readonly extra: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(detail, options)
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
