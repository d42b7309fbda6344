import { CypherLanguageService, formatQuery, type DbSchema } from '@neo4j-cypher/language-support'
import type { Completed, LanguageAnswer, LanguageRequest, Marked, Token } from './language'

/** Neo4j's own language support, away from the page: it is large, and its checks take their time. */
const service = new CypherLanguageService({ consoleCommandsEnabled: false })
let schema: DbSchema = {}

addEventListener('message', ({ data: { id, request } }: MessageEvent<{ id: number; request: LanguageRequest }>) => {
  let answer: LanguageAnswer | null = null
  try {
    answer = answerTo(request)
  } catch {
    // A statement that is half typed may be more than the library bears: then it has nothing to say.
  }
  postMessage({ id, answer })
})

function answerTo(request: LanguageRequest): LanguageAnswer {
  switch (request.kind) {
    case 'schema':
      schema = request.schema
      return null
    case 'lint': return service.lint(request.text, { ...schema, parameters: request.parameters }).diagnostics.map(({ offsets, message, severity }): Marked => (
      { from: offsets.start, to: offsets.end, message: typeof message === 'string' ? message : message.value, severity: severity === 1 ? 'error' : 'warning' }
    ))
    case 'complete': return service.autocomplete(request.text, { ...schema, parameters: request.parameters }, { caretPosition: request.at, manual: request.asked })
      .map(({ label, kind, detail, documentation, filterText, insertText }): Completed => ({
        label, kind: kind ?? 0, detail: detail ?? null, insert: insertText ?? filterText ?? label,
        info: documentation === undefined ? null : typeof documentation === 'string' ? documentation : documentation.value,
      }))
    case 'colour': return service.highlightSyntax(request.text).map(({ position, length, tokenType }): Token => ({ from: position.startOffset, to: position.startOffset + length, type: tokenType }))
    case 'format': return formatQuery(request.text, { cursorPosition: request.at }).formattedQuery
  }
}
