import { useEffect, useState } from 'react'
import { unknownNames } from './editor/language'
import type { Run } from './state'

/** A sentence for each name in a statement that has run that the store has not. */
export function useUnknown({ state, statement, rows }: Run): readonly string[] {
  const [found, setFound] = useState<{ of: Run['rows']; sentences: readonly string[] } | null>(null)
  useEffect(() => {
    if (state !== 'done') return
    let gone = false
    unknownNames(statement).then(
      (sentences) => !gone && setFound({ of: rows, sentences }),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [state, statement, rows])
  return found?.of === rows ? found.sentences : []
}
