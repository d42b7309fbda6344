// title: If a source is withdrawn
// question: If source S is withdrawn, what falls?
// param: source  source  default un-consolidated-list-2025-04-19 — The source to do without
// reading: A tie falls where no other source has a claim of it. Short of that it may be left with denials only, rest on sources
//   that repeat the withdrawn one, be left as hearsay, lose grade or claims, or no longer be disputed: the worst of these is given.
//   Ties that do not change are left out.
// empty: No tie in this store would change without this source; numbers and attributes that it states are no ties.
//
// In Neo4j Browser, before the statement:
//   :param source => 'un-consolidated-list-2025-04-19'

// The source itself (no step) and all that repeat it, near and far.
MATCH (repeating:Source)-[:DERIVES_FROM*0..]->(:Source {id: $source})
WITH collect(DISTINCT repeating.id) AS dependent

// The ties that their claims speak of, or whose existence these claims contest.
MATCH (c:Claim)-[:STATED_IN]->(source:Source) WHERE source.id IN dependent AND c.retractedAt IS NULL
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(contested:Claim) WHERE x.about = 'existence'
UNWIND [c.id, contested.id] AS touched
WITH DISTINCT dependent, touched
MATCH (subject)<-[:SUBJECT]-(:Claim {id: touched})-[:OBJECT]->(object)
MATCH (subject)-[r]->(object) WHERE touched IN r.claimIds
WITH DISTINCT dependent, subject, r, object

// All claims of these ties: whether they stay, whose word they are, and whether a claim that stays contests them.
MATCH (c:Claim)-[:STATED_IN]->(source:Source) WHERE c.id IN r.claimIds
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH dependent, subject, r, object, c, source, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(against:Claim)-[:STATED_IN]->(other:Source)
WHERE x.about = 'existence' AND against.retractedAt IS NULL AND other.id <> $source
WITH dependent, subject, r, object, c, source, speakers, count(against) AS contesting
WITH subject, r, object, collect({
    stays: source.id <> $source, affirms: c.polarity = 'affirms', repeats: source.id IN dependent,
    reported: speakers > 0 OR c.attributedAs IS NOT NULL, contested: contesting > 0,
    grade: source.reliability + toString(c.credibility)}) AS claims

// The tie as it would be derived from the claims that stay.
WITH subject, r, object, [x IN claims WHERE x.stays] AS stay, [x IN claims WHERE x.stays AND x.affirms] AS yes
WITH subject, r, object, stay, yes,
  reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END) AS gradeLeft,
  size(yes) < size(stay) OR size([x IN stay WHERE x.contested]) > 0 AS disputedLeft
WITH subject, r, object, size(yes) AS claimsLeft, gradeLeft, disputedLeft,
  CASE WHEN size(stay) = 0 THEN 1
    WHEN size(yes) = 0 AND r.claimCount > 0 THEN 2
    WHEN size(yes) > 0 AND size([x IN yes WHERE NOT x.repeats]) = 0 THEN 3
    WHEN r.status = 'stated' AND size([x IN yes WHERE NOT x.reported]) = 0 THEN 4
    WHEN gradeLeft > r.grade THEN 5
    WHEN size(yes) < r.claimCount THEN 6
    WHEN r.disputed AND NOT disputedLeft THEN 7
    ELSE 8 END AS effect
WHERE effect < 8

RETURN CASE effect WHEN 1 THEN 'falls' WHEN 2 THEN 'left with denials only' WHEN 3 THEN 'left with sources that repeat it'
    WHEN 4 THEN 'left as hearsay' WHEN 5 THEN 'loses grade' WHEN 6 THEN 'loses claims' ELSE 'no longer disputed' END AS outcome,
  subject.name AS subject, type(r) AS tie, object.name AS object, r.modality AS modality, r.claimCount AS claims, claimsLeft,
  r.grade AS grade, gradeLeft, r.disputed AS disputed, CASE WHEN effect > 1 THEN disputedLeft END AS disputedLeft, r.id AS id
ORDER BY effect, id;
