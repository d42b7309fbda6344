// title: Names, scripts and identifiers
// question: Which names, scripts and identifiers has X, and which equations are disputed?
// param: node  node  default etim — Whose names are asked for: an actor, place, event or theme
// reading: Whose name it is stands in "usedBy" where a source says so. An equation is a claim that two are the same, and is disputed where a
//   claim denies or contradicts it. A leader, a name or an identifier in common is no equation, only a reason to look for one.
// empty: This store holds no node with this id.
//
// In Neo4j Browser, before the statement:
//   :param node => 'etim'

MATCH (n {id: $node})
WHERE n.name IS NOT NULL

// What the node carries for searching.
WITH n, [{kind: 'name', value: n.name}] + [x IN [n.abbreviation] WHERE x IS NOT NULL | {kind: 'abbreviation', value: x}]
  + [x IN coalesce(n.aliases, []) | {kind: 'name for searching', value: x}] + [x IN coalesce(n.identifiers, []) | {kind: 'identifier', value: x}] AS entries

// What sources claim about its names and identifiers.
OPTIONAL MATCH (n)<-[:SUBJECT]-(c:Claim)-[:STATED_IN]->(source:Source) WHERE c.predicate IN ['alias', 'identifier'] AND c.retractedAt IS NULL
WITH n, entries, collect(CASE WHEN c IS NOT NULL THEN {kind: CASE c.predicate WHEN 'alias' THEN 'name in a source' ELSE 'identifier in a source' END, value: c.value,
  usedBy: c.usedBy, language: c.language, source: source.name, disputed: c.polarity <> 'affirms' OR EXISTS { MATCH (c)-[:CONTRADICTS]-(:Claim) }} END) AS claimed

// What is said to be the same.
OPTIONAL MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(same), (c)-[:STATED_IN]->(source:Source)
WHERE c.predicate = 'SAME_AS' AND same.id <> n.id AND c.retractedAt IS NULL
WITH n, entries, claimed, collect(CASE WHEN same IS NOT NULL THEN {kind: CASE c.polarity WHEN 'affirms' THEN 'said to be the same as' ELSE 'said not to be the same as' END,
  value: same.name, source: source.name, disputed: c.polarity <> 'affirms' OR EXISTS { MATCH (c)-[:CONTRADICTS]-(:Claim) }} END) AS equations

// Who shares a leader, a name or an identifier with it.
OPTIONAL MATCH (n)<-[l:LEADS]-(leader)-[m:LEADS]->(other) WHERE other.id <> n.id AND l.status <> 'denied' AND m.status <> 'denied'
WITH n, entries, claimed, equations, collect(CASE WHEN other IS NOT NULL THEN {kind: 'shares the leader ' + leader.name + ' with', value: other.name} END) AS leaders
OPTIONAL MATCH (other:Actor)
WHERE n:Actor AND other.id <> n.id AND any(x IN coalesce(n.aliases, []) + coalesce(n.identifiers, []) + [n.name] WHERE x IN coalesce(other.aliases, []) + coalesce(other.identifiers, []) + [other.name])
WITH entries, claimed, equations, leaders, collect(CASE WHEN other IS NOT NULL THEN {kind: 'shares a name or identifier with', value: other.name} END) AS sharing

// The script, by the range in which the first letter lies.
UNWIND entries + claimed + equations + leaders + sharing AS e
WITH e, left(e.value, 1) AS first
RETURN DISTINCT e.kind AS kind, e.value AS value,
  CASE WHEN first < 'Ͱ' THEN 'Latin' WHEN first < 'Ѐ' THEN 'Greek' WHEN first < 'Ա' THEN 'Cyrillic' WHEN first < '؀' THEN 'other'
    WHEN first < '܀' THEN 'Arabic' WHEN first < 'ऀ' THEN 'other' WHEN first < 'ঀ' THEN 'Devanagari' WHEN first < '一' THEN 'other'
    WHEN first < 'ꀀ' THEN 'Han' ELSE 'other' END AS script,
  e.language AS language, e.usedBy AS usedBy, e.source AS source, coalesce(e.disputed, false) AS disputed
ORDER BY CASE kind WHEN 'name' THEN 1 WHEN 'abbreviation' THEN 2 WHEN 'identifier' THEN 3 WHEN 'identifier in a source' THEN 4 WHEN 'name in a source' THEN 5
  WHEN 'name for searching' THEN 6 ELSE 7 END, kind, script, value, source;
