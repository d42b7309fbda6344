import { CypherLanguageService, formatQuery, type DbSchema } from '@neo4j-cypher/language-support'
import { completionsOf } from './completions'
import type { LanguageAnswer, LanguageRequest, PropertiesOf, Token } from './language'
import { marksOf } from './marks'

/** Neo4j's own language support, away from the page: it is large, and its checks take their time. */
const service = new CypherLanguageService({ consoleCommandsEnabled: false })
let schema: DbSchema = {}
let properties: PropertiesOf = {}

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
      properties = request.properties
      return null
    case 'lint':
      return marksOf(service, request.text, { ...schema, parameters: request.parameters })
    case 'complete':
      return completionsOf(service, request.text, request.at, request.asked, { ...schema, parameters: request.parameters }, properties)
    case 'colour':
      return service.highlightSyntax(request.text).map(({ position, length, tokenType }): Token => ({
        from: position.startOffset,
        to: position.startOffset + length,
        type: tokenType,
      }))
    case 'format':
      return formatQuery(request.text, { cursorPosition: request.at }).formattedQuery
  }
}
