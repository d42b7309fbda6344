import ts from 'typescript'
import { expect, test } from 'vitest'
import { textOf, trackedFiles } from '../support/files'

/** Where statements of the product could stand by mistake. An engine's adapter has its own, and the Cypher format writes scripts; the client runs none but what its reader types. */
const SEARCHED = /^(model|graph-seed|picture|analysis|server)\/.*\.ts$/
const THEIR_OWN = /^server\/(store\/(neo4j|embedded)|formats\/cypher)\//

/** How the text of a statement begins. */
const STATEMENT = /^\s*(?:(?:OPTIONAL )?MATCH|MERGE|CREATE|UNWIND|CALL)\s+(?:[($[`]|\w+\s*=\s*\(|[\w.]+\(|[\w.]+\s+AS\b)/

/** The first line of each text in the source that begins as a statement does. */
function statementsIn(path: string, source: string): string[] {
  if (!/MATCH|MERGE|CREATE|UNWIND|CALL/.test(source)) return []
  const found: string[] = []
  const visit = (node: ts.Node) => {
    const text = ts.isTemplateExpression(node) ? node.head.text + '${' : ts.isStringLiteralLike(node) ? node.text : null
    if (text !== null && STATEMENT.test(text)) found.push(`${path}: ${text.trim().split('\n')[0]}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return found
}

test('every statement of the product stands in cypher/', () => {
  const files = trackedFiles().filter((path) => SEARCHED.test(path) && !THEIR_OWN.test(path))
  expect(files.length).toBeGreaterThan(300)
  expect(files.flatMap((path) => statementsIn(path, textOf(path) ?? ''))).toEqual([])
})

test('a statement that stands elsewhere is found, however it is quoted', () => {
  expect(statementsIn('a.ts', "tx.execute('MATCH (n) DETACH DELETE n')")).toEqual(['a.ts: MATCH (n) DETACH DELETE n'])
  expect(statementsIn('a.ts', 'const a = `\n  MERGE (n:${label} {id: $id})`')).toEqual(['a.ts: MERGE (n:${'])
  expect(statementsIn('a.ts', "throw new Error('MATCH is missing'); // MATCH (n)")).toEqual([])
})
