import { defineDossier, type Dossier } from '../../graph-seed/dossiers'
import type { GraphStore } from '../../server/store/contract'
import { fill } from './fill'

const digest = 'a'.repeat(64)

const NODES = `
UNWIND [{id: 'alpha', name: 'Alpha Front', abbreviation: 'AF', aliases: ['Älpha Movement', 'AF-K'], identifiers: ['un:QDe.999']}, {id: 'beta', name: 'Beta Brigade'}] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:ArmedGroup, n.dossier = 'small';
UNWIND [{id: 'gamma', name: 'Gamma'}] AS row MERGE (n:Actor {id: row.id}) SET n = row SET n:State, n.dossier = 'small';
UNWIND [{id: 'delta', name: 'Delta Council', abbreviation: 'DC'}] AS row MERGE (n:Actor {id: row.id}) SET n = row SET n:Organisation, n.dossier = 'small';
UNWIND [{id: 'sayer', name: 'Sam Sayer'}] AS row MERGE (n:Actor {id: row.id}) SET n = row SET n:Person, n.dossier = 'small';
UNWIND [{id: 'hill', name: 'The Hill', kind: 'site'}] AS row MERGE (n:Place {id: row.id}) SET n = row SET n.dossier = 'small';
UNWIND [{id: 'raid', name: 'Raid of 2015', kind: 'attack', date: '2015-03-04'}] AS row MERGE (n:Event {id: row.id}) SET n = row SET n.dossier = 'small';
UNWIND [{id: 'trade', name: 'Trade'}] AS row MERGE (n:Theme {id: row.id}) SET n = row SET n.dossier = 'small';
`

const SOURCES = `
UNWIND [
  {id: 'old', name: 'Old report', kind: 'report', title: 'The old report', publishedAt: '2015-06-01', reliability: 'B', marking: 'TLP:CLEAR', sha256: '${digest}'},
  {id: 'new', name: 'New article', kind: 'article', title: 'The new article', publishedAt: '2020-06-01', reliability: 'C', marking: 'TLP:CLEAR', url: 'https://example.org/new#top'},
  {id: 'copy', name: 'Copy', kind: 'blog', title: 'A copy of the old report', publishedAt: '2021-01-01', reliability: 'D', marking: 'TLP:CLEAR', derivesFrom: ['old']},
  {id: 'undated', name: 'Undated page', kind: 'other', title: 'A page without a date', reliability: 'F', marking: 'TLP:CLEAR'}
] AS row
MERGE (n:Source {id: row.id}) SET n = row SET n.dossier = 'small';
`

const CLAIMS = `
UNWIND [
  {id: 'old.c1', kind: 'relation', subject: 'beta', predicate: 'RIVAL_OF', object: 'alpha', stance: 'asserted', polarity: 'affirms', statement: 'Alpha and Beta were rivals in 2014 and 2015.', credibility: 2, source: 'old', qualifier: 'hostility', validFrom: '2014-01-01', validTo: '2015-12-31', startOffset: 10, endOffset: 30, passageSha256: '${digest}'},
  {id: 'new.c1', kind: 'relation', subject: 'alpha', predicate: 'RIVAL_OF', object: 'beta', stance: 'asserted', polarity: 'affirms', statement: 'Sayer says that Alpha and Beta have been rivals since 2018.', credibility: 3, source: 'new', validFrom: '2018-01-01', validFromPrecision: 'year', validTo: '..', speakers: ['sayer', 'delta'], textFragment: '#:~:text=rivals'},
  {id: 'undated.c1', kind: 'relation', subject: 'alpha', predicate: 'RIVAL_OF', object: 'beta', stance: 'asserted', polarity: 'denies', statement: 'Alpha and Beta are no rivals.', credibility: 6, source: 'undated', validFrom: '2018-01-01', validTo: '..'},
  {id: 'new.c2', kind: 'relation', subject: 'alpha', predicate: 'OPERATES_IN', object: 'hill', stance: 'asserted', polarity: 'affirms', statement: 'Alpha operates on the Hill.', credibility: 2, source: 'new'},
  {id: 'new.c3', kind: 'relation', subject: 'alpha', predicate: 'THREATENS', object: 'gamma', stance: 'projected', polarity: 'affirms', statement: 'Alpha may come to threaten Gamma.', credibility: 3, source: 'new', validFrom: '2021-01-01'},
  {id: 'old.c2', kind: 'relation', subject: 'gamma', predicate: 'DESIGNATED', object: 'alpha', stance: 'asserted', polarity: 'affirms', statement: 'Gamma has listed Alpha since 2015.', credibility: 1, source: 'old', qualifier: 'list one', validFrom: '2015-01-01', validTo: '..'},
  {id: 'new.c4', kind: 'relation', subject: 'raid', predicate: 'TARGETED', object: 'gamma', stance: 'asserted', polarity: 'affirms', statement: 'The raid was aimed at Gamma.', credibility: 3, source: 'new', validFrom: '2015-03-04', validTo: '2015-03-04'},
  {id: 'copy.c1', kind: 'relation', subject: 'alpha', predicate: 'CARRIED_OUT', object: 'raid', stance: 'asserted', polarity: 'affirms', statement: 'Alpha carried out the raid.', credibility: 4, source: 'copy', validFrom: '2015-03-04', validTo: '2015-03-04', attributedAs: 'officials'},
  {id: 'old.c3', kind: 'relation', subject: 'alpha', predicate: 'CARRIED_OUT', object: 'raid', stance: 'asserted', polarity: 'affirms', statement: 'Alpha carried out the raid of March 2015.', credibility: 3, source: 'old', validFrom: '2015-03-04', validTo: '2015-03-04'},
  {id: 'new.c5', kind: 'relation', subject: 'beta', predicate: 'CARRIED_OUT', object: 'raid', stance: 'asserted', polarity: 'affirms', statement: 'Beta carried out the raid.', credibility: 3, source: 'new', validFrom: '2015-03-04', validTo: '2015-03-04'},
  {id: 'new.c6', kind: 'relation', subject: 'gamma', predicate: 'SUPPORTS', object: 'beta', stance: 'asserted', polarity: 'denies', statement: 'Gamma does not support Beta.', credibility: 3, source: 'new'},
  {id: 'old.c4', kind: 'quantity', subject: 'alpha', predicate: 'strength', stance: 'asserted', polarity: 'affirms', statement: 'Alpha has 100 to 200 fighters.', credibility: 3, source: 'old', low: 100, high: 200, unit: 'fighters', place: 'hill'},
  {id: 'new.c7', kind: 'quantity', subject: 'alpha', predicate: 'strength', stance: 'asserted', polarity: 'affirms', statement: 'Alpha has 500 fighters.', credibility: 3, source: 'new', best: 500, unit: 'fighters'},
  {id: 'new.c8', kind: 'attribute', subject: 'alpha', predicate: 'alias', stance: 'asserted', polarity: 'affirms', statement: 'Gamma calls Alpha the Front.', credibility: 2, source: 'new', value: 'The Front', language: 'en', usedBy: 'Gamma'},
  {id: 'old.c5', kind: 'attribute', subject: 'alpha', predicate: 'founded', stance: 'asserted', polarity: 'affirms', statement: 'Alpha was founded in 2013.', credibility: 2, source: 'old', value: '2013-01-01', validFrom: '2013-01-01', validFromPrecision: 'year', validTo: '2013-01-01', validToPrecision: 'year'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'small';
`

const LINKS = `
MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) WHERE r.dossier = 'small' DELETE r;
UNWIND [{from: 'new.c5', to: 'old.c3', about: 'existence'}] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to}) MERGE (a)-[r:CONTRADICTS]->(b) SET r.about = row.about, r.dossier = 'small';
MATCH (:Claim)-[r:SUPERSEDES]->(:Claim) WHERE r.dossier = 'small' DELETE r;
UNWIND [{from: 'new.c7', to: 'old.c4'}] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to}) MERGE (a)-[r:SUPERSEDES]->(b) SET r.dossier = 'small';
`

/**
 * A dossier of a few nodes in which every case of the model occurs once: several claims of a tie, a denial, a contradiction, a
 * projection, a keyed qualifier, speakers, a derived source, an undated one, estimates, names.
 */
export const SMALL_DOSSIER = defineDossier(
  { id: 'small', title: 'A small dossier', description: 'For tests.', requires: [], focus: 'alpha' },
  { '10-nodes.cypher': NODES, '20-sources.cypher': SOURCES, '30-claims.cypher': CLAIMS, '40-links.cypher': LINKS },
)

export const SMALL: ReadonlyMap<string, Dossier> = new Map([['small', SMALL_DOSSIER]])

/** Puts the small dossier into an empty store. */
export async function loadSmallDossier(store: GraphStore): Promise<void> {
  await fill(store, ['small'], SMALL)
}

/** Adds what an import brings: nodes under a label of their own, a declared symmetric type, ties that rest on a row of a file. */
export async function addImport(store: GraphStore): Promise<void> {
  await store.write(async (tx) => {
    await tx.execute(
      `MERGE (t:RelationshipType {id: 'linked-to'}) SET t.name = 'linked to', t.type = 'LINKED_TO', t.family = 'other', t.sign = 0, t.symmetric = true, t.forward = 'is linked to', t.backward = 'is linked to'`,
    )
    await tx.execute(
      `MERGE (s:Source {id: 'sheet'}) SET s.name = 'Sheet', s.title = 'A sheet', s.kind = 'dataset', s.reliability = 'C', s.marking = 'TLP:CLEAR', s.publishedAt = '2019-01-01', s.importId = 'i1'`,
    )
    await tx.execute(`UNWIND ['one', 'two', 'three'] AS id MERGE (n:Thing {id: id}) SET n.name = 'Thing ' + id, n.importId = 'i1'`)
    await tx.execute(
      `UNWIND $rows AS row MATCH (s:Thing {id: row.s}) MATCH (o:Thing {id: row.o}) MERGE (s)-[r:LINKED_TO {id: row.id}]->(o)
      SET r.family = 'other', r.sign = 0, r.modality = 'actual', r.status = 'stated', r.disputed = false, r.claimCount = 0, r.sourceCount = 1, r.originCount = 1,
      r.grade = 'C4', r.intervals = ['2010-01-01/2012-12-31'], r.spans = ['2010-01-01|2010-01-01|2012-12-31|2012-12-31'], r.sourceId = 'sheet', r.locator = row.locator, r.importId = 'i1'`,
      {
        rows: [
          ['one', 'two', '7'],
          ['one', 'two', '8'],
          ['two', 'three', '9'],
          ['three', 'three', '10'],
        ].map(([s, o, locator]) => ({ s, o, locator, id: `${s}|LINKED_TO|${o}|sheet#${locator}` })),
      },
    )
  })
}
