// title: Ties on thin ground
// question: Which ties rest on one origin, or on hearsay?
// param: actor   node:Actor?  default iskp — Only ties of this actor; none for all of them
// param: family  family?  default none — Only ties of this family; none for all of them
// param: limit   integer  default 200 — At most so many rows
// reading: "Hearsay" means that every source only reports somebody else's word. Sources that repeat one another are one origin,
//   so a tie may have several sources and still one origin. Ties on one origin and hearsay come first, the worst graded before the others.
// empty: Every tie that this asks for has several independent origins, one of which speaks in its own voice.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'
//   :param family => null
//   :param limit => 200

MATCH (subject)-[r]->(object)
WHERE r.claimIds IS NOT NULL AND r.modality = 'actual' AND r.status <> 'denied'
  AND ($actor IS NULL OR subject.id = $actor OR object.id = $actor) AND ($family IS NULL OR r.family = $family)
  AND (r.originCount <= 1 OR r.status = 'reported')

// Where its claims stand, and whose word they are.
MATCH (c:Claim)-[:STATED_IN]->(source:Source) WHERE c.id IN r.claimIds AND c.polarity = 'affirms'
WITH subject, r, object, c, source ORDER BY source.name
WITH subject, r, object, collect(DISTINCT source.name) AS sources, collect(c.id) AS claims
OPTIONAL MATCH (c:Claim)-[:ATTRIBUTED_TO]->(speaker) WHERE c.id IN claims
WITH subject, r, object, sources, speaker ORDER BY speaker.name
WITH subject, r, object, sources, collect(DISTINCT speaker.name) AS speakers

RETURN subject.name AS subject, type(r) AS tie, object.name AS object,
  CASE WHEN r.originCount <= 1 AND r.status = 'reported' THEN 'one origin, and hearsay'
    WHEN r.status = 'reported' THEN 'hearsay' ELSE 'one origin' END AS restsOn,
  r.grade AS grade, r.originCount AS origins, sources, speakers, r.disputed AS disputed, r.id AS id
ORDER BY CASE restsOn WHEN 'one origin, and hearsay' THEN 1 WHEN 'hearsay' THEN 2 ELSE 3 END, grade DESC, id
LIMIT $limit;
