import { expect, test } from 'vitest'
import { relationshipType } from '../../model/ontology'

test('a pledge, a founding and an attack are events; rivalry, presence and a designation are states', () => {
  const time = (type: string) => relationshipType(type)?.time
  expect(['PLEDGED_ALLEGIANCE_TO', 'FOUNDED_IN', 'ATTACKED', 'OCCURRED_IN', 'MOVED_FIGHTERS_TO'].map(time)).toEqual(Array(5).fill('event'))
  expect(['RIVAL_OF', 'OPERATES_IN', 'DESIGNATED', 'CONCERNS'].map(time)).toEqual(Array(4).fill('state'))
})
