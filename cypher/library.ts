import { AppError } from '../model/app-error'
import { faultOf, type ParamValue, type Question } from '../model/question'
import { parseQuestion } from './library-header'

// The files are part of the bundle, so that an installed copy has them and needs no path.
const files = import.meta.glob<string>('./library/*.cypher', { query: '?raw', import: 'default', eager: true })

/** The questions that come with the product, most wanted first. */
export const LIBRARY: readonly Question[] = Object.entries(files)
  .map(([path, content]) => [path.slice('./library/'.length), content] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, content]) => parseQuestion(file, content))

/** The question of that name. Throws `not-found`, with the names there are. */
export function libraryQuestion(name: string): Question {
  const question = LIBRARY.find((q) => q.name === name)
  if (!question) throw new AppError('not-found', `There is no saved question ${name}. Known: ${LIBRARY.map((q) => q.name).join(', ')}.`)
  return question
}

/**
 * All parameters of a question: those given, and the defaults of the others. Throws `invalid-parameter`
 * for a name that the question does not have, a value that does not fit, and null where a value is needed.
 */
export function questionParameters(question: Question, values: Readonly<Record<string, unknown>>): Record<string, ParamValue> {
  const refused = (message: string) =>
    new AppError('invalid-parameter', `The question ${question.name} cannot be asked like this: ${message}.`)
  for (const name of Object.keys(values)) {
    if (!question.params.some((p) => p.name === name))
      throw refused(`it has no parameter ${name}; it takes ${question.params.map((p) => p.name).join(', ')}`)
  }
  return Object.fromEntries(
    question.params.map((param) => {
      const value = values[param.name] === undefined ? param.default : values[param.name]
      const fault = faultOf(param, value)
      if (fault) throw refused(fault)
      return [param.name, value as ParamValue]
    }),
  )
}
