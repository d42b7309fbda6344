import { AppError } from '../../errors'

/** Refuses a statement that could do more than read; see words.ts for what that is. */
export function refuseUnlessReading(_statement: string): void {
  throw new AppError('query-refused', 'Statements from outside are not run yet.')
}
