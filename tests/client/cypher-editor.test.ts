import { CypherLanguageService } from '@neo4j-cypher/language-support'
import { expect, test } from 'vitest'
import { marksOf } from '../../client/panels/console/editor/marks'
import { nearest } from '../../client/panels/console/editor/nearest'
import { completionsOf } from '../../client/panels/console/editor/completions'

const service = new CypherLanguageService({ consoleCommandsEnabled: false })
const schema = {
  labels: ['Actor', 'ArmedGroup', 'Claim'],
  relationshipTypes: ['RIVAL_OF', 'STATED_IN'],
  propertyKeys: ['id', 'name', 'grade', 'statement'],
  graphSchema: [
    { from: 'ArmedGroup', relType: 'RIVAL_OF', to: 'ArmedGroup' },
    { from: 'ArmedGroup', relType: 'RIVAL_OF', to: 'Actor' },
  ],
}
const properties = { Actor: ['id', 'name'], ArmedGroup: ['id', 'name'], Claim: ['id', 'statement'], RIVAL_OF: ['grade', 'id'] }

test.each([
  ['MATCH (a:ArmdGroup) RETURN a', 'No node has the label ArmdGroup. Did you mean ArmedGroup?'],
  ['MATCH (a:`Armed Groups`) RETURN a', 'No node has the label Armed Groups. Did you mean ArmedGroup?'],
  ['MATCH (a:Zebra) RETURN a', 'No node has the label Zebra.'],
  ['MATCH (:ArmedGroup)-[r:RIVALOF]->() RETURN r', 'No relationship has the type RIVALOF. Did you mean RIVAL_OF?'],
  ['MATCH (a) WHERE a:Clam RETURN a', 'No node has the label Clam, and no relationship that type. Did you mean Claim?'],
  ['MATCH (a:Actor) RETURN a.nmae', 'No node and no relationship has the property nmae. Did you mean name?'],
])('of %j it says what the store has not, and what may have been meant', (statement, sentence) => {
  expect(
    marksOf(service, statement, schema)
      .filter(({ unknown }) => unknown !== null)
      .map(({ message }) => message),
  ).toEqual([sentence])
  expect(marksOf(service, statement, schema)).toHaveLength(1)
})

test.each([
  ['CREATE (n:Actor)', ['CREATE']],
  ["MATCH (n:Actor) SET n.name = 'set' DETACH DELETE n", ['SET', 'DELETE']],
  ['MERGE (n:Actor {id: 1}) ON CREATE SET n.name = 2', ['MERGE', 'CREATE', 'SET']],
  ["MATCH (n:Actor {name: 'CREATE'}) // SET\nRETURN n", []],
])('in %j it marks what writes', (statement, clauses) => {
  const marked = marksOf(service, statement, schema)
  expect(marked.map(({ from, to }) => statement.slice(from, to))).toEqual(clauses)
  expect(marked.map(({ message }) => message)).toEqual(clauses.map((clause) => `The console only reads, and ${clause} writes.`))
})

test('a name is taken for a misspelt one only where most of it is the same', () => {
  expect(nearest('PLEDGE_ALLEGIANCE_TO', ['ACCEPTED_PLEDGE_OF', 'PLEDGED_ALLEGIANCE_TO'])).toBe('PLEDGED_ALLEGIANCE_TO')
  expect(nearest('actro', ['Event', 'Actor'])).toBe('Actor')
  expect(nearest('Foo', ['Force', 'Actor'])).toBeNull()
  expect(nearest('Organi', ['Organised', 'Organised_Crime'])).toBe('Organised')
  expect(nearest('Organ', ['Organised'])).toBeNull()
})

/** What is offered at the end of a text, or at its `^`. */
function offered(text: string): { label: string; what: string }[] {
  const at = text.includes('^') ? text.indexOf('^') : text.length
  return completionsOf(service, text.replace('^', ''), at, true, schema, properties)
}

test.each([
  ['MATCH (a:', 'ArmedGroup', 'label'],
  ['MATCH ()-[r:', 'RIVAL_OF', 'relationship type'],
  ['MATCH (a:Actor) RETURN a.', 'name', 'property'],
  ['MATCH (abc) RETURN ', 'abc', 'variable'],
  ['MATCH (a) ', 'WHERE', 'keyword'],
])('at the end of %j, %s is a %s', (text, label, what) => {
  expect(offered(text)).toContainEqual(expect.objectContaining({ label, what }))
})

test.each([
  ['MATCH (a:ArmedGroup) RETURN a.', ['id', 'name']],
  ['MATCH (a:ArmedGroup) RETURN a.na', ['id', 'name']],
  ['MATCH (a:Actor|Claim) WHERE a.', ['id', 'name', 'statement']],
  ['MATCH (:Actor)-[r:RIVAL_OF]->() RETURN r.', ['id', 'grade']],
  ['MATCH (:Actor)-[r:RIVAL_OF {', ['id', 'grade']],
  ['MATCH (a:Claim {', ['id', 'statement']],
  ['MATCH (a) WHERE a:Claim RETURN a.', ['id', 'statement']],
  ['MATCH (a:Claim) WHERE a.^ RETURN a', ['id', 'statement']],
  ['MATCH (a) RETURN a.', ['id', 'name', 'grade', 'statement']],
  ['MATCH (a:!Claim) RETURN a.', ['id', 'name', 'grade', 'statement']],
  ['MATCH (a:Zebra) RETURN a.', ['id', 'name', 'grade', 'statement']],
])('at the end of %j, the properties offered are %j', (text, keys) => {
  expect(
    offered(text)
      .filter(({ what }) => what === 'property')
      .map(({ label }) => label),
  ).toEqual(keys)
})
