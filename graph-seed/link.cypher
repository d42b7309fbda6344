// Turns the references that claim rows carry (subject, object, place, source, speakers, alternativeTo) into relationships, then takes them off.
// Written by cypher/store/seed-scripts.ts; a test keeps it so.

MATCH (c:Claim) WHERE c.leaving = true DETACH DELETE c;

MATCH (c:Claim)-[r:SUBJECT|OBJECT|IN_PLACE|STATED_IN|ATTRIBUTED_TO]->() WHERE c.source IS NOT NULL DELETE r;

// An alternative to a claim of a dossier that is not loaded here is that dossier's to say.
MATCH (c:Claim)-[r:ALTERNATIVE_TO]->(o:Claim) WHERE c.source IS NOT NULL AND o.source IS NOT NULL DELETE r;

// Ends of symmetric types stand in order of id.
MATCH (c:Claim) WHERE c.source IS NOT NULL AND c.kind = 'relation' AND c.predicate IN ['SAME_AS', 'COOPERATES_WITH', 'NEGOTIATES_WITH', 'CEASEFIRE_WITH', 'RIVAL_OF', 'CLASHED_WITH', 'BORDERS', 'ASSOCIATED_WITH'] AND c.subject > c.object
WITH c, c.subject AS s, c.object AS o, c.subjectPart AS sp, c.objectPart AS op, c.subjectWith AS sw, c.objectWith AS ow
SET c.subject = o, c.object = s, c.subjectPart = op, c.objectPart = sp, c.subjectWith = ow, c.objectWith = sw;

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Actor {id: c.subject})
MERGE (c)-[:SUBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Place {id: c.subject})
MERGE (c)-[:SUBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Event {id: c.subject})
MERGE (c)-[:SUBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Theme {id: c.subject})
MERGE (c)-[:SUBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Thing {id: c.subject})
MERGE (c)-[:SUBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Actor {id: c.object})
MERGE (c)-[:OBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Place {id: c.object})
MERGE (c)-[:OBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Event {id: c.object})
MERGE (c)-[:OBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Theme {id: c.object})
MERGE (c)-[:OBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Thing {id: c.object})
MERGE (c)-[:OBJECT]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Place {id: c.place})
MERGE (c)-[:IN_PLACE]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Actor {id: c.place})
MERGE (c)-[:IN_PLACE]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL
MATCH (n:Source {id: c.source})
MERGE (c)-[:STATED_IN]->(n);

MATCH (c:Claim) WHERE c.source IS NOT NULL AND c.speakers IS NOT NULL
UNWIND range(0, size(c.speakers) - 1) AS i
UNWIND split(c.speakers[i], '+') AS speaker
MATCH (a:Actor {id: speaker})
MERGE (c)-[r:ATTRIBUTED_TO]->(a)
SET r.order = i + 1;

// An alternative stands once, from the smaller id.
MATCH (c:Claim) WHERE c.source IS NOT NULL AND c.alternativeTo IS NOT NULL
UNWIND c.alternativeTo AS other
MATCH (o:Claim {id: other})
WITH CASE WHEN c.id < o.id THEN c ELSE o END AS one, CASE WHEN c.id < o.id THEN o ELSE c END AS two
MERGE (one)-[:ALTERNATIVE_TO]->(two);

MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE c.asOf IS NULL AND s.writtenAt IS NOT NULL
SET c.asOf = s.writtenAt, c.asOfPrecision = s.writtenAtPrecision;

MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE c.asOf IS NULL AND s.publishedAt IS NOT NULL
SET c.asOf = s.publishedAt, c.asOfPrecision = s.publishedAtPrecision;

MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE c.asOf IS NULL AND s.publishedNotBefore IS NOT NULL AND s.publishedNotAfter IS NOT NULL
SET c.asOf = s.publishedNotBefore, c.asOfNotAfter = s.publishedNotAfter;

MATCH (c:Claim) WHERE c.source IS NOT NULL REMOVE c.subject, c.object, c.place, c.source, c.speakers, c.alternativeTo;

MATCH (s:Source)-[r:DERIVES_FROM]->() WHERE s.derivesFrom IS NOT NULL DELETE r;

MATCH (s:Source) WHERE s.derivesFrom IS NOT NULL
UNWIND s.derivesFrom AS origin
MATCH (o:Source {id: origin})
MERGE (s)-[:DERIVES_FROM]->(o);

MATCH (s:Source) WHERE s.derivesFrom IS NOT NULL REMOVE s.derivesFrom;
