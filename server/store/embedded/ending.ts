import type { Transaction } from '@grafeo-db/js'
import { statementError } from './errors'

/** Throws what is wrong with the commit as one of the product's errors; nothing is kept then. */
export function commit(tx: Transaction): void {
  try {
    tx.commit()
  } catch (error) {
    throw statementError(error)
  }
}

/** Takes a transaction back. The engine calls one active whose commit failed, though nothing is left of it to take back. */
export function takeBack(tx: Transaction): void {
  try {
    if (tx.isActive) tx.rollback()
  } catch (error) {
    if (!/no active transaction/i.test((error as Error).message)) throw error
  }
}
