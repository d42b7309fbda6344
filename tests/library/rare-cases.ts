import { defineDossier } from '../../graph-seed/dossiers'

/** Cases that questions ask for and that the dossiers which come with the product do not hold. All names are invented. */
export const RARE_CASES = defineDossier(
  { id: 'rare-cases', title: 'Rare cases', description: 'Invented.', requires: [], focus: 'ash' },
  {
    '10-nodes.cypher': `
UNWIND [{id: 'ash', name: 'Ash'}, {id: 'birch', name: 'Birch'}, {id: 'cedar', name: 'Cedar', aliases: ['The Ash']}, {id: 'elm', name: 'Elm', aliases: ['The Ash']}] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:ArmedGroup, n.dossier = 'rare-cases';
UNWIND [{id: 'land', name: 'Land'}, {id: 'isle', name: 'Isle'}, {id: 'cape', name: 'Cape'}] AS row MERGE (n:Actor {id: row.id}) SET n = row SET n:State, n.dossier = 'rare-cases';
UNWIND [{id: 'blast', name: 'Blast', kind: 'attack'}] AS row MERGE (n:Event {id: row.id}) SET n = row SET n.dossier = 'rare-cases';
UNWIND [{id: 'first', name: 'First', publishedAt: '2020-01-01', reliability: 'B'}, {id: 'second', name: 'Second', publishedAt: '2022-01-01', reliability: 'C'}] AS row
MERGE (n:Source {id: row.id}) SET n = row SET n.kind = 'report', n.title = row.name, n.marking = 'TLP:CLEAR', n.dossier = 'rare-cases';`,
    '30-claims.cypher': `
UNWIND [
  {id: 'c01', subject: 'ash',   predicate: 'RIVAL_OF',              object: 'birch', source: 'first',  validFrom: '2019-01-01', validTo: '2019-12-31'},
  {id: 'c02', subject: 'ash',   predicate: 'COOPERATES_WITH',       object: 'birch', source: 'second', validFrom: '2021-06-01', validTo: '..'},
  {id: 'c03', subject: 'ash',   predicate: 'SAME_AS',               object: 'birch', source: 'first'},
  {id: 'c04', subject: 'ash',   predicate: 'SAME_AS',               object: 'birch', source: 'second', polarity: 'denies'},
  {id: 'c05', subject: 'land',  predicate: 'SUPPORTS',              object: 'ash',   source: 'first',  qualifier: 'material'},
  {id: 'c06', subject: 'land',  predicate: 'SUPPORTS',              object: 'ash',   source: 'second', polarity: 'denies', speakers: ['land']},
  {id: 'c07', subject: 'birch', predicate: 'CARRIED_OUT',           object: 'blast', source: 'first',  polarity: 'denies', speakers: ['birch']},
  {id: 'c08', subject: 'ash',   predicate: 'CARRIED_OUT',           object: 'blast', source: 'second', speakers: ['ash']},
  {id: 'c09', subject: 'ash',   predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'cedar', source: 'first',  validFrom: '2018-03-01', validTo: '2018-12-31'},
  {id: 'c10', subject: 'cedar', predicate: 'ACCEPTED_PLEDGE_OF',    object: 'ash',   source: 'first',  validFrom: '2018-04-01', validFromPrecision: 'month', validTo: '2018-04-01', validToPrecision: 'month'},
  {id: 'c11', subject: 'birch', predicate: 'FACTION_OF',            object: 'ash',   source: 'first',  validFrom: '2010-01-01', validTo: '2012-12-31'},
  {id: 'c12', subject: 'birch', predicate: 'THREATENS',             object: 'land',  source: 'second', validFrom: '2015-01-01', validTo: '2016-12-31'},
  {id: 'c13', subject: 'ash',   predicate: 'FIGHTS',                object: 'land',  source: 'first',  stance: 'projected'},
  {id: 'c14', subject: 'ash',   predicate: 'FIGHTS',                object: 'land',  source: 'second', validFrom: '2021-02-01'},
  {id: 'c15', subject: 'cedar', predicate: 'FIGHTS',                object: 'land',  source: 'first'},
  {id: 'c16', subject: 'cedar', predicate: 'FIGHTS',                object: 'land',  source: 'second', speakers: ['land']},
  {id: 'c17', subject: 'elm',   predicate: 'SPLIT_FROM',            object: 'cedar', source: 'first',  validFrom: '2017-01-01', validFromPrecision: 'year', validTo: '2017-01-01', validToPrecision: 'year', retractedAt: '2021-01-01'},
  {id: 'c18', subject: 'land',  predicate: 'DESIGNATED',            object: 'elm',   source: 'first'},
  {id: 'c19', subject: 'isle',  predicate: 'DESIGNATED',            object: 'elm',   source: 'first'},
  {id: 'c20', subject: 'cape',  predicate: 'DESIGNATED',            object: 'elm',   source: 'first'},
  {id: 'c21', subject: 'isle',  predicate: 'COOPERATES_WITH',       object: 'land',  source: 'first'},
  {id: 'c22', subject: 'cape',  predicate: 'COOPERATES_WITH',       object: 'land',  source: 'first',  stance: 'recommended'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row
SET c.kind = 'relation', c.stance = coalesce(row.stance, 'asserted'), c.polarity = coalesce(row.polarity, 'affirms'), c.credibility = 3, c.statement = 'Claim ' + row.id, c.name = 'Claim ' + row.id, c.dossier = 'rare-cases';
UNWIND [
  {id: 'q01', subject: 'ash', predicate: 'strength', best: 70, source: 'first'},
  {id: 'q02', subject: 'ash', predicate: 'strength', best: 90, source: 'first', retractedAt: '2021-01-01'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row
SET c.kind = 'quantity', c.stance = 'asserted', c.polarity = 'affirms', c.credibility = 3, c.statement = 'Claim ' + row.id, c.name = 'Claim ' + row.id, c.dossier = 'rare-cases';`,
  },
)
