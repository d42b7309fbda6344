// title: Who was behind an event
// question: Who claimed, attributed or denied event E?
// param: event  node:Event  default crocus-city-hall-attack-2024 — The event
// reading: One row a claim. To claim responsibility is the actor's own act; that an actor carried it out is said by the source or by those
//   whom it reports. An actor who says it of itself and one of whom others say it are told apart.
// empty: No source in this store says who carried out this event, took part in it, claimed or denied it.
//
// In Neo4j Browser, before the statement:
//   :param event => 'crocus-city-hall-attack-2024'

MATCH (:Event {id: $event})<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(actor), (c)-[:STATED_IN]->(source:Source)
WHERE c.predicate IN ['CARRIED_OUT', 'TOOK_PART_IN', 'CLAIMED_RESPONSIBILITY_FOR'] AND c.retractedAt IS NULL
OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH c, actor, source, speaker ORDER BY a.order
WITH c, actor, source, collect(speaker.id) AS speakerIds, collect(speaker.name) AS speakers

// An actor among its own claim's speakers speaks of itself.
RETURN actor.name AS actor,
  CASE WHEN c.polarity <> 'affirms' AND actor.id IN speakerIds THEN 'denies it'
    WHEN c.polarity <> 'affirms' THEN 'is said not to have done it'
    WHEN c.predicate = 'CLAIMED_RESPONSIBILITY_FOR' THEN 'claimed responsibility'
    WHEN actor.id IN speakerIds THEN 'says so itself'
    WHEN c.predicate = 'TOOK_PART_IN' THEN 'is said to have taken part' ELSE 'is said to have done it' END AS how,
  c.stance AS stance, c.validFrom + coalesce('~' + c.validFromPrecision, '') AS date, c.statement AS statement,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS speakers, c.attributedAs AS attributedAs,
  source.name AS source, source.publishedAt AS published, source.reliability + toString(c.credibility) AS grade, c.id AS claim
ORDER BY actor, how, claim;
