import { expect, test } from 'vitest'
import { RELATIONSHIP_TYPES } from '../../model/ontology'

const EVENTS =
  'PLEDGED_ALLEGIANCE_TO ACCEPTED_PLEDGE_OF FOUNDED_BY FOUNDED_IN SPLIT_FROM SUCCEEDED MERGED_INTO JOINED FIGHTERS_JOINED ENABLED EMBOLDENS ENCOURAGES ' +
  'ATTACKED KILLED DETAINED EXPELLED DELISTED URGES WARNED ACCUSES MEDIATED CARRIED_OUT TOOK_PART_IN CLAIMED_RESPONSIBILITY_FOR TARGETED ' +
  'OCCURRED_IN MOVED_FIGHTERS_TO MOVED_FIGHTERS_FROM'

test('every type is an event or a state: acts are events, and what goes on is a state, a designation among them', () => {
  const of = (time: 'event' | 'state') => RELATIONSHIP_TYPES.filter((type) => type.time === time).map(({ type }) => type)
  expect(of('event').sort()).toEqual(EVENTS.split(' ').sort())
  expect(of('state')).toHaveLength(RELATIONSHIP_TYPES.length - of('event').length)
  expect(of('state')).toEqual(expect.arrayContaining(['RIVAL_OF', 'OPERATES_IN', 'DESIGNATED', 'CONCERNS', 'LEADS']))
})
