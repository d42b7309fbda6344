import { BASE_LABELS, BROWSABLE_BASE_LABELS, RELATIONSHIP_TYPES, type RelationshipTypeDefinition } from '../../model/ontology'
import { DERIVED_NAMES } from '../../model/tie'
import { SCHEMA_VERSION } from '../../model/version'

/**
 * The scripts that every dossier shares, written from the ontology: constraints, references
 * turned into relationships, ties derived from claims, and what has left swept out.
 * A test keeps the files in graph-seed/ equal to these texts.
 */

/** graph-seed/schema.cypher: run outside a transaction, before any dossier. */
export function schemaScript(): string {
  const constraints = BASE_LABELS.map((l) => `CREATE CONSTRAINT ${l.toLowerCase()}_id IF NOT EXISTS FOR (n:${l}) REQUIRE n.id IS UNIQUE;`)
  return script("Constraints and indexes, and the version of the graph's shape. Run first; running it again changes nothing.", [
    ...constraints,
    'CREATE INDEX claim_tie IF NOT EXISTS FOR (c:Claim) ON (c.tie);',
    'CREATE INDEX claim_predicate IF NOT EXISTS FOR (c:Claim) ON (c.predicate);',
    `MERGE (m:Meta {id: 'store'})\nON CREATE SET m.name = 'Allegiance store', m.schemaVersion = ${SCHEMA_VERSION};`,
  ])
}

const FRESH = 'c.source IS NOT NULL'

/** graph-seed/link.cypher: the references in freshly loaded rows become relationships. */
export function linkScript(): string {
  const symmetric = RELATIONSHIP_TYPES.filter((t) => t.symmetric)
    .map((t) => `'${t.type}'`)
    .join(', ')
  const link = (key: string, type: string, label: string) =>
    `MATCH (c:Claim) WHERE ${FRESH}\nMATCH (n:${label} {id: c.${key}})\nMERGE (c)-[:${type}]->(n);`
  return script(
    'Turns the references that claim rows carry (subject, object, place, source, speakers, alternativeTo) into relationships, then takes them off.',
    [
      'MATCH (c:Claim) WHERE c.leaving = true DETACH DELETE c;',
      `MATCH (c:Claim)-[r:SUBJECT|OBJECT|IN_PLACE|STATED_IN|ATTRIBUTED_TO]->() WHERE ${FRESH} DELETE r;`,
      `// An alternative to a claim of a dossier that is not loaded here is that dossier's to say.\nMATCH (c:Claim)-[r:ALTERNATIVE_TO]->(o:Claim) WHERE ${FRESH} AND o.source IS NOT NULL DELETE r;`,
      `// Ends of symmetric types stand in order of id.\nMATCH (c:Claim) WHERE ${FRESH} AND c.kind = 'relation' AND c.predicate IN [${symmetric}] AND c.subject > c.object\n` +
        'WITH c, c.subject AS s, c.object AS o, c.subjectPart AS sp, c.objectPart AS op, c.subjectWith AS sw, c.objectWith AS ow\nSET c.subject = o, c.object = s, c.subjectPart = op, c.objectPart = sp, c.subjectWith = ow, c.objectWith = sw;',
      ...BROWSABLE_BASE_LABELS.map((l) => link('subject', 'SUBJECT', l)),
      ...BROWSABLE_BASE_LABELS.map((l) => link('object', 'OBJECT', l)),
      link('place', 'IN_PLACE', 'Place'),
      link('place', 'IN_PLACE', 'Actor'),
      link('source', 'STATED_IN', 'Source'),
      `MATCH (c:Claim) WHERE ${FRESH} AND c.speakers IS NOT NULL\nUNWIND range(0, size(c.speakers) - 1) AS i\nUNWIND split(c.speakers[i], '+') AS speaker\nMATCH (a:Actor {id: speaker})\nMERGE (c)-[r:ATTRIBUTED_TO]->(a)\nSET r.order = i + 1;`,
      `// An alternative stands once, from the smaller id.\nMATCH (c:Claim) WHERE ${FRESH} AND c.alternativeTo IS NOT NULL\nUNWIND c.alternativeTo AS other\nMATCH (o:Claim {id: other})\nWITH CASE WHEN c.id < o.id THEN c ELSE o END AS one, CASE WHEN c.id < o.id THEN o ELSE c END AS two\nMERGE (one)-[:ALTERNATIVE_TO]->(two);`,
      'MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE c.asOf IS NULL AND s.writtenAt IS NOT NULL\nSET c.asOf = s.writtenAt, c.asOfPrecision = s.writtenAtPrecision;',
      'MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE c.asOf IS NULL AND s.publishedAt IS NOT NULL\nSET c.asOf = s.publishedAt, c.asOfPrecision = s.publishedAtPrecision;',
      'MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE c.asOf IS NULL AND s.publishedNotBefore IS NOT NULL AND s.publishedNotAfter IS NOT NULL\nSET c.asOf = s.publishedNotBefore, c.asOfNotAfter = s.publishedNotAfter;',
      `MATCH (c:Claim) WHERE ${FRESH} REMOVE c.subject, c.object, c.place, c.source, c.speakers, c.alternativeTo;`,
      'MATCH (s:Source)-[r:DERIVES_FROM]->() WHERE s.derivesFrom IS NOT NULL DELETE r;',
      'MATCH (s:Source) WHERE s.derivesFrom IS NOT NULL\nUNWIND s.derivesFrom AS origin\nMATCH (o:Source {id: origin})\nMERGE (s)-[:DERIVES_FROM]->(o);',
      'MATCH (s:Source) WHERE s.derivesFrom IS NOT NULL REMOVE s.derivesFrom;',
    ],
  )
}

/** graph-seed/derive.cypher: the ties people browse, from the claims; ties nothing supports are removed. */
export function deriveScript(): string {
  return script(
    'Derives the ties from the claims, one per subject, type, object and modality, and removes those that no claim supports any more.',
    [
      prepareClaims(),
      gatherTies(),
      ...RELATIONSHIP_TYPES.map(mergeTies),
      'MATCH ()-[r]->() WHERE r.claimIds IS NOT NULL\nOPTIONAL MATCH (c:Claim {tie: r.id})\nWITH r, count(c) AS n WHERE n = 0\nDELETE r;',
      `MATCH (c:Claim) WHERE c.tie IS NOT NULL\nREMOVE c.tie, c.tieInterval, c.tieSpan, ${GATHERED.map((key) => `c.${gathered(key)}`).join(', ')};`,
    ],
  )
}

/** graph-seed/sweep.cypher: nodes and sources that left their dossier and nothing refers to. */
export function sweepScript(): string {
  return script(
    'Removes nodes and sources that have left their dossier, unless a claim or tie of another still needs them.',
    [...BROWSABLE_BASE_LABELS, 'Source'].flatMap((l) => [
      `MATCH (n:${l}) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;`,
      `MATCH (n:${l}) WHERE n.leaving = true REMOVE n.leaving;`,
    ]),
  )
}

function script(title: string, statements: string[]): string {
  return `// ${title}\n// Written by cypher/store/seed-scripts.ts; a test keeps it so.\n\n${statements.join('\n\n')}\n`
}

/** The last day of the period that begins at `date`; the same rule as periodEnd in model/dates.ts. */
const periodEnd = (date: string, precision: string) =>
  `CASE ${precision} WHEN 'year' THEN substring(${date}, 0, 4) + '-12-31' WHEN 'month' THEN substring(${date}, 0, 7) + '-31' ` +
  `WHEN 'quarter' THEN substring(${date}, 0, 4) + CASE WHEN substring(${date}, 5, 2) <= '03' THEN '-03-31' WHEN substring(${date}, 5, 2) <= '06' THEN '-06-31' ` +
  `WHEN substring(${date}, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE ${date} END`

const bound = (date: string, precision: string) =>
  `coalesce(${date}, '') + CASE WHEN ${date} IS NULL OR ${date} = '..' OR coalesce(${precision}, 'day') = 'day' THEN '' ELSE '~' + ${precision} END`

/** Per claim: the tie it belongs to, its interval and its span (see model/dates.ts for both). */
function prepareClaims(): string {
  const keyed = RELATIONSHIP_TYPES.filter((t) => t.qualifier?.keyed)
    .map((t) => `'${t.type}'`)
    .join(', ')
  return `MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
WHERE c.kind = 'relation' AND c.retractedAt IS NULL
WITH c, s.id + '|' + c.predicate + '|' + o.id
    + CASE WHEN c.predicate IN [${keyed}] AND c.qualifier IS NOT NULL THEN '|' + c.qualifier ELSE '' END
    + CASE WHEN c.stance = 'asserted' THEN '' ELSE '|' + c.stance END AS tie,
  c.validFrom AS f, ${periodEnd('c.validFrom', 'c.validFromPrecision')} AS fEnd,
  CASE WHEN c.validTo = '..' THEN null ELSE c.validTo END AS t, coalesce(c.validTo, '') = '..' AS continuing,
  coalesce(c.validFromPrecision, 'day') = 'before' AS begun, coalesce(c.validToPrecision, 'day') = 'before' AS before,
  coalesce(c.asOfNotAfter, c.asOf) AS a, CASE WHEN c.asOfNotAfter IS NULL THEN ${periodEnd('c.asOf', 'c.asOfPrecision')} ELSE c.asOf END AS aEnd
WITH c, tie, f, fEnd, t, continuing, begun, before, a, aEnd,
  CASE WHEN t IS NULL THEN '9999-99-99' ELSE ${periodEnd('t', 'c.validToPrecision')} END AS mayTo
WITH c, tie, f, fEnd, t, continuing, before, a, aEnd, mayTo, CASE WHEN begun THEN '0000-00-00' ELSE coalesce(f, '0000-00-00') END AS mayFrom,
  CASE WHEN c.asOfNotAfter IS NULL THEN aEnd ELSE a END AS spoken
WITH c, tie, mayFrom, mayTo,
  CASE WHEN f IS NOT NULL THEN CASE WHEN continuing AND mayFrom <= spoken AND spoken < fEnd THEN spoken WHEN mayTo < fEnd THEN mayTo ELSE fEnd END WHEN t IS NOT NULL THEN mayTo ELSE coalesce(a, '9999-99-99') END AS heldBy,
  CASE WHEN f IS NOT NULL THEN CASE WHEN continuing AND aEnd > mayFrom THEN aEnd WHEN t IS NOT NULL AND NOT before THEN t ELSE mayFrom END
    WHEN t IS NOT NULL THEN CASE WHEN before THEN '0000-00-00' ELSE t END
    ELSE coalesce(aEnd, '0000-00-00') END AS heldUntil
SET c.tie = tie,
  c.tieInterval = ${bound('c.validFrom', 'c.validFromPrecision')} + '/' + ${bound('c.validTo', 'c.validToPrecision')},
  c.tieSpan = mayFrom + '|' + heldBy + '|' + heldUntil + '|' + mayTo;`
}

const distinct = (expression: string, variable: string) =>
  `reduce(acc = [], ${variable} IN yes | CASE WHEN ${expression} IS NULL OR ${expression} IN acc THEN acc ELSE acc + [${expression}] END)`

/** Properties of a tie that are gathered from its claims; the first of them carries them until the tie is made. */
const GATHERED = ['claimIds', ...DERIVED_NAMES] as const

const gathered = (key: (typeof GATHERED)[number]) => `tie${key[0]!.toUpperCase()}${key.slice(1)}`

/** Per tie: everything that its claims say of it, on the claim of the smallest id. One statement for all types, since planning it takes long. */
function gatherTies(): string {
  const values: Record<(typeof GATHERED)[number], string> = {
    modality: `CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END`,
    status: `CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END`,
    qualifiers: distinct('x.qualifier', 'x'),
    claimIds: '[x IN claims | x.id]',
    intervals: '[x IN yes | x.interval]',
    spans: '[x IN yes | x.span]',
    claimCount: 'size(yes)',
    sourceCount: 'size(sources)',
    originCount: 'CASE WHEN ultimate < underived THEN ultimate ELSE underived END',
    grade: 'reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END)',
    disputed: 'size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0',
    lastAttested:
      'reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)',
  }
  return `MATCH (c:Claim)-[:STATED_IN]->(src:Source) WHERE c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH id, stance, claims, yes, ${distinct('x.source', 'x')} AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH id, stance, claims, yes, sources, ultimate, claims[0].id AS first,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MATCH (lead:Claim {id: first})
SET ${GATHERED.map((key) => `lead.${gathered(key)} = ${values[key]}`).join(',\n  ')};`
}

function mergeTies({ type, family, sign }: RelationshipTypeDefinition): string {
  return `MATCH (c:Claim) WHERE c.predicate = '${type}' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:${type} {id: c.tie}]->(o)
SET r = {id: c.tie, family: '${family}', sign: ${sign}, ${GATHERED.map((key) => `${key}: c.${gathered(key)}`).join(', ')}};`
}
