import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkGraph, checkSource } from '../../graph-seed/checker'
import { loadDossiers } from '../../graph-seed/loader'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { FIXTURE_DOSSIERS, LOG_TEXT } from '../support/fixtures'
import { onEmbedded } from '../support/stores'

// Findings are worked out from rows alone, and tests/seed/loader.test.ts holds the rows of both stores equal.
onEmbedded((fresh) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore(await fresh())
    await loadDossiers(store, ['harbour-press'], { dossiers: FIXTURE_DOSSIERS })
  })
  afterAll(() => store.close())

  /** What checking finds with these statements run; they are rolled back. */
  async function findingsAfter(...statements: string[]): Promise<string[]> {
    let found: string[] = []
    await store
      .write(async (tx) => {
        for (const statement of statements) await tx.execute(statement)
        found = (await checkGraph({ read: (query, params) => tx.run(query, params) })).findings.map((f) => `${f.rule} | ${f.message}`)
        throw new Error('roll back')
      })
      .catch((error: Error) => {
        if (error.message !== 'roll back') throw error
      })
    return found
  }

  test('a graph that keeps to the model gives no findings', async () => {
    expect(await checkGraph(store)).toStrictEqual({ ok: true, findings: [] })
  })

  const claim = (changes: string) => `MATCH (c:Claim {id: 'log.c002'}) ${changes}`
  test.each<[string, string, RegExp]>([
    ['a node without a base label', `CREATE (n:ArmedGroup {id: 'x', name: 'X'})`, /^label \| node x: it has no base label/],
    ['two base labels', `MATCH (n:Place {id: 'quay'}) SET n:Actor`, /^label \| node quay: it has the base labels Actor and Place/],
    [
      'a label of another base',
      `MATCH (n:Place {id: 'quay'}) SET n:Person`,
      /^label \| node quay: the label Person goes with Actor, not with Place/,
    ],
    ['a label nobody knows', `MATCH (n:Actor {id: 'gulls'}) SET n:Bird`, /^label \| node gulls: the label Bird is not of the model/],
    ['one id under two labels', `CREATE (n:Theme {id: 'quay', name: 'Quay'})`, /^id \| node quay: two nodes have this id/],
    ['an id that is no slug', `MATCH (n:Actor {id: 'gulls'}) SET n.id = 'The Gulls'`, /^id \| node The Gulls: its id is not a slug/],
    ['a node without an id', `CREATE (n:Theme {name: 'X'})`, /^id \| node without an id \(Theme\)/],
    ['a node without a name', `MATCH (n:Actor {id: 'gulls'}) REMOVE n.name`, /^name \| node gulls: it has no name/],
    [
      'a property left over from loading',
      `MATCH (n:Actor {id: 'gulls'}) SET n.leaving = true`,
      /^property \| node gulls: the property leaving is left over/,
    ],
    [
      'half a coordinate',
      `MATCH (n:Place {id: 'quay'}) REMOVE n.longitude`,
      /^property \| node quay: latitude and longitude come together/,
    ],
    [
      'an impossible coordinate',
      `MATCH (n:Place {id: 'quay'}) SET n.latitude = 95`,
      /^property \| node quay: latitude and longitude are degrees/,
    ],
    [
      'an event on a day that is none',
      `MATCH (n:Event {id: 'night-of-bread'}) SET n.date = '2020-02-30'`,
      /^property \| node night-of-bread: date is not a date/,
    ],
    [
      'a claim without a subject',
      `MATCH (:Claim {id: 'log.c002'})-[r:SUBJECT]->() DELETE r`,
      /^claim \| claim log\.c002: it has 0 SUBJECT relationships/,
    ],
    [
      'a claim with two subjects',
      claim(`MATCH (n:Actor {id: 'terns'}) CREATE (c)-[:SUBJECT]->(n)`),
      /^claim \| claim log\.c002: it has 2 SUBJECT relationships/,
    ],
    [
      'a relation without an object',
      `MATCH (:Claim {id: 'log.c002'})-[r:OBJECT]->() DELETE r`,
      /^claim \| claim log\.c002: it has 0 OBJECT relationships/,
    ],
    [
      'an attribute with an object',
      `MATCH (c:Claim {id: 'log.c006'}) MATCH (n:Actor {id: 'terns'}) CREATE (c)-[:OBJECT]->(n)`,
      /^claim \| claim log\.c006: it has 1 OBJECT relationships/,
    ],
    [
      'a claim of two sources',
      claim(`MATCH (s:Source {id: 'echo'}) CREATE (c)-[:STATED_IN]->(s)`),
      /^claim \| claim log\.c002: it has 2 STATED_IN relationships/,
    ],
    ['a claim without a statement', claim('REMOVE c.statement'), /^claim \| claim log\.c002: statement:/],
    ['a credibility of seven', claim('SET c.credibility = 7'), /^claim \| claim log\.c002: credibility:/],
    ['an unknown stance', claim(`SET c.stance = 'guessed'`), /^claim \| claim log\.c002: stance:/],
    [
      'a quantity without a number',
      `MATCH (c:Claim {id: 'log.c005'}) REMOVE c.low, c.high`,
      /^claim \| claim log\.c005: low: a quantity needs/,
    ],
    ['an unknown predicate', claim(`SET c.predicate = 'LIKES'`), /^type \| claim log\.c002: its predicate LIKES is no relationship type/],
    [
      'a qualifier that the type does not list',
      `MATCH (c:Claim {id: 'log.c001'}) SET c.qualifier = 'envy'`,
      /^claim \| claim log\.c001: the qualifier of RIVAL_OF is one of competition/,
    ],
    ['a qualifier where none is taken', claim(`SET c.qualifier = 'envy'`), /^claim \| claim log\.c002: BASED_IN takes no qualifier/],
    [
      'ends of a claim that the type does not take',
      claim(`SET c.predicate = 'LEADS'`),
      /^ends \| claim log\.c002: the subject of LEADS is a Person; gulls is a/,
    ],
    [
      'an act that continues',
      `MATCH (c:Claim {id: 'log.c006'}) SET c.validTo = '..'`,
      /^dates \| claim log\.c006: founded happens and does not continue/,
    ],
    [
      'an act without an end',
      `MATCH (c:Claim {id: 'gazette.c001'}) REMOVE c.validTo, c.validToPrecision`,
      /^dates \| claim gazette\.c001: SPLIT_FROM happens on a day/,
    ],
    [
      'a day taken over from what is told, on a page without a date',
      `MATCH (c:Claim {id: 'log.c006'})-[:STATED_IN]->(s) REMOVE s.publishedAt, s.writtenAt, s.publishedAtPrecision, s.writtenAtPrecision SET c.asOf = c.validFrom`,
      /^dates \| claim log\.c006: its source has no date/,
    ],
    [
      'an end taken over from what is told, on a page without a date',
      `MATCH (c:Claim {id: 'log.c006'})-[:STATED_IN]->(s) REMOVE s.publishedAt, s.writtenAt, s.publishedAtPrecision, s.writtenAtPrecision, c.validFrom SET c.validTo = '2019-05-01', c.asOf = '2019-05-01'`,
      /^dates \| claim log\.c006: its source has no date, so it speaks of no day/,
    ],
    [
      'an office without dates, of a holder who is dead',
      `MATCH (c:Claim {id: 'log.c002'}) MATCH (d:Claim {id: 'log.c006'})-[r:SUBJECT]->() MATCH (c)-[:SUBJECT]->(n) DELETE r CREATE (d)-[:SUBJECT]->(n) SET c.predicate = 'LEADS', d.predicate = 'died' REMOVE c.validFrom, c.validTo`,
      /^dates \| claim log\.c002: an office without a start or an end, of a holder whose death is claimed/,
    ],
    [
      'an office that goes on, of a holder who is dead',
      `MATCH (c:Claim {id: 'log.c002'}) MATCH (d:Claim {id: 'log.c006'})-[r:SUBJECT]->() MATCH (c)-[:SUBJECT]->(n) DELETE r CREATE (d)-[:SUBJECT]->(n) SET c.predicate = 'LEADS', d.predicate = 'died', c.validTo = '..'`,
      /^dates \| claim log\.c002: an office that goes on, of a holder whose death is claimed/,
    ],
    [
      'a loaded word in our own voice',
      claim(`SET c.statement = 'The regime holds the quay.'`),
      /^words \| claim log\.c002: its statement says regime in our own voice/,
    ],
    [
      'a loaded word that begins a sentence',
      claim(`SET c.statement = 'The quay was held. Terrorists hold it now.'`),
      /^words \| claim log\.c002: its statement says terrorists in our own voice/,
    ],
    [
      'the day of its event taken over, on a page without a date',
      `MATCH (e:Event {id: 'night-of-bread'}) MATCH (c:Claim {id: 'log.c002'})-[o:OBJECT]->() MATCH (c)-[:STATED_IN]->(s) DELETE o CREATE (c)-[:OBJECT]->(e) SET c.asOf = e.date REMOVE s.publishedAt, s.writtenAt, s.publishedAtPrecision, s.writtenAtPrecision, c.asOfNotAfter`,
      /^dates \| claim log\.c002: its source has no date, so it speaks of no day/,
    ],
    [
      'a death without a date',
      `MATCH (c:Claim {id: 'log.c006'}) SET c.predicate = 'died' REMOVE c.validFrom, c.validFromPrecision, c.validTo, c.validToPrecision`,
      /^dates \| claim log\.c006: died without a date ends nothing/,
    ],
    [
      'speakers with a gap',
      `MATCH (:Claim {id: 'log.c003'})-[r:ATTRIBUTED_TO {order: 2}]->() SET r.order = 3`,
      /^claim \| claim log\.c003: its speakers are numbered 1, 3/,
    ],
    [
      'offsets into a text that no source names',
      `MATCH (s:Source {id: 'log'}) REMOVE s.sha256`,
      /^locator \| claim log\.c003: it has offsets, but its source has no sha256/,
    ],
    [
      'a fragment of a page without an address',
      `MATCH (s:Source {id: 'echo'}) REMOVE s.url`,
      /^locator \| claim echo\.c001: it has a text fragment/,
    ],
    ['a source without a reliability', `MATCH (s:Source {id: 'log'}) REMOVE s.reliability`, /^source \| source log: reliability:/],
    [
      'sources derived from each other',
      `MATCH (a:Source {id: 'log'}) MATCH (b:Source {id: 'echo'}) CREATE (a)-[:DERIVES_FROM]->(b)`,
      /^circle \| source log: it derives from itself/,
    ],
    [
      'a speaker who is no actor',
      `MATCH (c:Claim {id: 'log.c002'}) MATCH (n:Place {id: 'quay'}) CREATE (c)-[:ATTRIBUTED_TO {order: 1}]->(n)`,
      /^ends \| relationship log\.c002\|ATTRIBUTED_TO\|quay: it leads to a Actor/,
    ],
    [
      'a contradiction from the larger id',
      `MATCH (a:Claim {id: 'log.c004'}) MATCH (b:Claim {id: 'echo.c002'}) CREATE (a)-[:CONTRADICTS {about: 'existence'}]->(b)`,
      /^contradiction \| relationship log\.c004\|CONTRADICTS\|echo\.c002: a contradiction stands once/,
    ],
    ['a contradiction about nothing', 'MATCH ()-[r:CONTRADICTS]->() REMOVE r.about', /^contradiction \| .*about is one of existence/],
    [
      'the same plumbing twice',
      `MATCH (c:Claim {id: 'log.c002'})-[:SUBJECT]->(n) CREATE (c)-[:SUBJECT]->(n)`,
      /^support \| relationship log\.c002\|SUBJECT\|gulls: it stands more than once/,
    ],
    [
      'a tie of a type that nobody declared',
      `MATCH (a:Actor {id: 'gulls'}) MATCH (b:Actor {id: 'terns'}) CREATE (a)-[:LIKES {id: 'gulls|LIKES|terns', family: 'other'}]->(b)`,
      /^type \| tie gulls\|LIKES\|terns: LIKES is no relationship type/,
    ],
    [
      'a tie without claims',
      `MATCH (a:Actor {id: 'gulls'}) MATCH (b:Actor {id: 'terns'}) CREATE (a)-[:SUPPORTS {id: 'gulls|SUPPORTS|terns', family: 'allegiance'}]->(b)`,
      /^support \| tie gulls\|SUPPORTS\|terns: it has neither claims/,
    ],
    [
      'a tie between ends that its type does not take',
      `MATCH (a:Place {id: 'quay'}) MATCH (b:Actor {id: 'terns'}) CREATE (a)-[:SUPPORTS {id: 'quay|SUPPORTS|terns', family: 'allegiance', sourceId: 'log', locator: '1'}]->(b)`,
      /^ends \| tie quay\|SUPPORTS\|terns: it begins at a Actor/,
    ],
    [
      'a symmetric tie the wrong way round',
      `MATCH (a:Actor {id: 'gulls'}) MATCH (b:Actor {id: 'terns'}) CREATE (b)-[:RIVAL_OF {id: 'terns|RIVAL_OF|gulls|log#1', family: 'rivalry', sourceId: 'log', locator: '1'}]->(a)`,
      /^symmetry \| tie terns\|RIVAL_OF\|gulls\|log#1/,
    ],
    [
      'a tie whose id speaks of others',
      `MATCH ()-[r:SPLIT_FROM]->() SET r.id = 'a|SPLIT_FROM|b'`,
      /^id \| tie a\|SPLIT_FROM\|b: its id does not begin with cormorants\|SPLIT_FROM\|terns/,
    ],
    [
      'a tie that claims more than its claims',
      `MATCH ()-[r:SPLIT_FROM]->() SET r.grade = 'A1'`,
      /^drift \| tie cormorants\|SPLIT_FROM\|terns: its grade is "A1", its claims give "C2"/,
    ],
    [
      'a tie that is missing',
      'MATCH ()-[r:SPLIT_FROM]->() DELETE r',
      /^drift \| tie cormorants\|SPLIT_FROM\|terns: its claims support it, but it is not in the graph/,
    ],
    [
      'a tie whose claim is retracted',
      `MATCH (c:Claim {id: 'gazette.c001'}) SET c.retractedAt = '2023-01-01'`,
      /^drift \| tie cormorants\|SPLIT_FROM\|terns: no claim supports it/,
    ],
  ])('%s is found and named', async (_, statement, finding) => {
    expect(await findingsAfter(statement)).toEqual(expect.arrayContaining([expect.stringMatching(finding)]))
  })

  test('a loaded word in quotation marks is somebody else’s', async () => {
    expect(await findingsAfter(claim(`SET c.statement = 'The gulls call them "the regime" and “terrorists”.'`))).toStrictEqual([])
  })

  test('a page that speaks of the time between two days may tell of either', async () => {
    const between = `REMOVE c.asOfPrecision SET c.asOf = c.validFrom, c.asOfNotAfter = '2024-01-01'`
    const undate = `REMOVE s.publishedAt, s.writtenAt, s.publishedAtPrecision, s.writtenAtPrecision`
    expect(await findingsAfter(`MATCH (c:Claim {id: 'log.c006'})-[:STATED_IN]->(s) ${undate} ${between}`)).toStrictEqual([])
  })

  test('an imported tie of a declared type needs no claims', async () => {
    expect(
      await findingsAfter(
        `CREATE (t:RelationshipType {id: 'likes', name: 'likes', type: 'LIKES', family: 'other', sign: 0})`,
        `CREATE (a:Thing:Bird {id: 'robin', name: 'Robin', importId: 'birds'})-[:LIKES {id: 'robin|LIKES|robin|log#1', family: 'other', sign: 0, sourceId: 'log', locator: '1'}]->(a)`,
      ),
    ).toStrictEqual([])
  })

  describe("a source's text", () => {
    beforeEach(async () => {
      expect((await checkGraph(store)).ok).toBe(true)
    })

    test('the very text has every passage at its offsets', async () => {
      expect(await checkSource(store, 'log', LOG_TEXT)).toStrictEqual({
        ok: true,
        findings: [],
        source: 'log',
        sameText: true,
        checked: 1,
        moved: [],
      })
    })

    test('in another edition a passage is found where it moved to', async () => {
      expect(await checkSource(store, 'log', `🙂 Preface.\n${LOG_TEXT}`)).toMatchObject({
        ok: true,
        sameText: false,
        moved: [{ claim: 'log.c003', from: 0, to: 12 }],
      })
    })

    test('a passage that is gone is named', async () => {
      const { ok, findings } = await checkSource(store, 'log', LOG_TEXT.replace('may', 'might'))
      expect(ok).toBe(false)
      expect(findings).toStrictEqual([
        { rule: 'locator', about: 'claim log.c003', message: 'claim log.c003: its passage is nowhere in this text' },
      ])
    })

    test('offsets that are wrong in the very text are not looked for elsewhere', async () => {
      await store.write((tx) => tx.execute(`MATCH (c:Claim {id: 'log.c003'}) SET c.startOffset = 1, c.endOffset = 44`))
      const { findings } = await checkSource(store, 'log', LOG_TEXT)
      expect(findings.map((f) => f.message)).toStrictEqual(['claim log.c003: the text from 1 to 44 is not the passage of its digest'])
      await store.write((tx) => tx.execute(`MATCH (c:Claim {id: 'log.c003'}) SET c.startOffset = 0, c.endOffset = 43`))
    })

    test('an unknown source is said to be unknown', async () => {
      await expect(checkSource(store, 'diary', LOG_TEXT)).rejects.toMatchObject({ code: 'not-found' })
    })
  })
})
