import type { InputFile } from '../../files/input'
import { walkJson } from '../reading/json'
import { jsonOf } from '../reading/json-document'
import { headOf, headText, linesOf, textOf } from '../reading/text'

/** An entity's JSON, or what is wrong with it. */
export interface Given {
  value: { json: unknown } | string
  place: string
}

/** Lists in which programs give entities: a file's own, and those of answers of APIs. */
const LISTS = ['[]', 'results[]', 'entities[]']

/** Whether a file begins as entities of FollowTheMoney do. */
export function looksLikeEntities(head: string): boolean {
  const text = head.trimStart()
  if (text.startsWith('[') || /^\{[^{[]*"(results|entities)"\s*:\s*\[/.test(text)) return looksLikeEntity(text)
  return looksLikeEntity(isDocument(head) ? text : text.split(/\r?\n/, 1)[0]!)
}

function looksLikeEntity(text: string): boolean {
  return /^[\s[]*\{/.test(text) && /"schema"\s*:\s*"[A-Z]\w*"/.test(text) && /"properties"\s*:\s*\{/.test(text)
}

/** Whether one JSON value goes over several lines: the first is none of its own. */
function isDocument(head: string): boolean {
  const first = head.trimStart().split(/\r?\n/, 1)[0]!.trimEnd()
  return !first.endsWith('}') && head.trimStart() !== first
}

/** The entities of a file: one a line, in a list, or one alone. */
export async function* entitiesOf(input: InputFile): AsyncIterable<Given[]> {
  const head = headText(await headOf(input))
  if (/^\s*\[/.test(head) || /^\s*\{[^{[]*"(results|entities)"\s*:\s*\[/.test(head)) {
    for await (const parts of walkJson(input, (path) => path === '' || LISTS.includes(`${path}[]`)))
      yield parts.filter(({ path }) => LISTS.includes(path)).map(({ raw, line }) => given(raw, `line ${line}`))
  } else if (isDocument(head)) yield [{ value: { json: await jsonOf(input) }, place: 'line 1' }]
  else
    for await (const { first, lines } of linesOf(textOf(input)))
      yield lines.flatMap((line, i) => (line.trim() === '' ? [] : [given(line, `line ${first + i}`)]))
}

function given(raw: string, place: string): Given {
  try {
    return { value: { json: JSON.parse(raw) as unknown }, place }
  } catch (error) {
    return { value: `it is no JSON: ${(error as Error).message}`, place }
  }
}
