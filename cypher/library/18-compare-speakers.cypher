// title: Two speakers' graphs compared
// question: How does one speaker's graph (China's) differ from another's (Washington's)?
// param: speakers  nodes:Actor  default ["china", "united-states"] — Two speakers or more
// reading: One row for each thing said: what sources report as a speaker's word, and what it does by saying so (designate, call upon,
//   recognise). "(the speaker)" stands where a speaker speaks of itself, so that each one's words about itself are compared.
// empty: No source in this store reports the word of any of these speakers.
//
// In Neo4j Browser, before the statement:
//   :param speakers => ['china', 'united-states']

MATCH (speaker:Actor)<-[:ATTRIBUTED_TO|SUBJECT]-(c:Claim)
WHERE speaker.id IN $speakers AND c.retractedAt IS NULL AND (EXISTS { MATCH (c)-[:ATTRIBUTED_TO]->(speaker) }
  OR c.predicate IN ['DESIGNATED', 'DELISTED', 'URGES', 'RECOGNISES'] AND NOT EXISTS { MATCH (c)-[:ATTRIBUTED_TO]->() })
WITH DISTINCT speaker, c

// What is said, in the same words for all speakers.
MATCH (c)-[:SUBJECT]->(s)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
WITH speaker, c, CASE WHEN s.id = speaker.id THEN '(the speaker)' ELSE s.name END AS subject,
  CASE WHEN o.id = speaker.id THEN '(the speaker)' ELSE coalesce(o.name, c.value, c.measure) END AS object
WITH subject, object, c.predicate AS predicate, speaker.name AS who, c.polarity AS polarity, c.statement AS statement ORDER BY who, polarity, c.id
WITH subject, object, predicate, collect(DISTINCT who) AS saidBy, collect(DISTINCT polarity) AS polarities, collect(statement) AS statements

RETURN CASE WHEN size(polarities) > 1 THEN 'they differ' WHEN size(saidBy) = size($speakers) THEN 'all say so'
    ELSE 'only ' + reduce(names = '', n IN saidBy | names + CASE WHEN names = '' THEN '' ELSE ', ' END + n) END AS difference,
  subject, predicate, object, polarities, saidBy, statements
ORDER BY difference, subject, predicate, object;
