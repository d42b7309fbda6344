import { useEffect, useState } from 'react'
import { ask } from '../../state/api'
import type { Question } from './state'

let library: Promise<readonly Question[]> | null = null

/** The question of the library that has this name; undefined for none, or where the library cannot be read. */
export async function libraryQuestion(name: string | undefined): Promise<Question | undefined> {
  if (name === undefined) return undefined
  library ??= ask('library', {}, {}).then((answer) => answer.questions)
  return (await library.catch(() => [])).find((question) => question.name === name)
}

/** A question of the library by name; undefined until it is known, and for none. */
export function useQuestion(name: string | undefined): Question | undefined {
  const [questions, setQuestions] = useState<readonly Question[]>([])
  useEffect(() => {
    if (name === undefined) return
    library ??= ask('library', {}, {}).then((answer) => answer.questions)
    // The statement runs without its pickers too; the next question asks again.
    library.then(setQuestions, () => {
      library = null
    })
  }, [name])
  return name === undefined ? undefined : questions.find((question) => question.name === name)
}
