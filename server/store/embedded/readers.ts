import type { GrafeoDB } from '@grafeo-db/js'
import { AppError } from '../../errors'
import type { FreeOptions, FreeResult, Parameters } from '../contract'

/** Child processes that run statements from outside. */
export class Readers {
  constructor(_db: GrafeoDB, _folder: string, _revision: () => number) {}

  async run(_statement: string, _params: Parameters, _options: FreeOptions): Promise<FreeResult> {
    throw new AppError('internal', 'Statements from outside are not run yet.')
  }

  async close(): Promise<void> {}
}
