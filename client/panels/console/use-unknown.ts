import { useEffect, useState } from 'react'
import { unknownNames } from './editor/language'
import { meantTexts } from './named'
import type { Run } from './state'

/** A sentence for each name in a statement that has run that the store has not, and, where no row came, for each text that is a node's other name. */
export function useUnknown({ state, statement, rows, count }: Run): readonly string[] {
  const [found, setFound] = useState<{ of: Run['rows']; sentences: readonly string[] } | null>(null)
  useEffect(() => {
    if (state !== 'done') return
    let gone = false
    Promise.all([unknownNames(statement), count === 0 ? meantTexts(statement) : []]).then(
      (sentences) => !gone && setFound({ of: rows, sentences: sentences.flat() }),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [state, statement, rows, count])
  return found?.of === rows ? found.sentences : []
}
