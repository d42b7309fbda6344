// title: Casualties as known each day
// question: What were E's casualties as known each day?
// param: event  node:Event  default kabul-airport-attack-2021 — The event
// reading: For each day on which a figure came to be known, all figures that stood on that day: those of earlier days too, but not those
//   that a later one known by then has taken the place of. A figure is known from when its source was published, else from
//   the day it speaks of, which may be too early (see knownBy); of an imprecise date that is the last day. "low" alone means at least, "best" is the source's own figure. Figures of different measures do not add up.
// empty: No source in this store gives a number of people killed or injured in this event.
//
// In Neo4j Browser, before the statement:
//   :param event => 'kabul-airport-attack-2021'

MATCH (:Event {id: $event})<-[:SUBJECT]-(c:Claim)-[:STATED_IN]->(source:Source)
WHERE c.kind = 'quantity' AND c.predicate IN ['killed', 'injured', 'deaths'] AND c.polarity = 'affirms' AND c.retractedAt IS NULL
OPTIONAL MATCH (c)-[:OBJECT]->(whom)
OPTIONAL MATCH (newer:Claim)-[:SUPERSEDES]->(c) WHERE newer.retractedAt IS NULL
WITH c, source, whom, collect(newer.id) AS newer

// When the figure was known; of a page without a date it is not.
WITH c, source, whom, newer, coalesce(source.publishedAt, source.writtenAt, CASE WHEN c.asOfNotAfter IS NULL THEN c.asOf END) AS date,
  CASE WHEN source.publishedAt IS NOT NULL THEN source.publishedAtPrecision WHEN source.writtenAt IS NOT NULL THEN source.writtenAtPrecision ELSE c.asOfPrecision END AS precision,
  CASE WHEN coalesce(source.publishedAt, source.writtenAt) IS NULL THEN 'the day it speaks of' ELSE 'its publication' END AS knownBy
WITH c, source, whom, newer, knownBy, CASE precision WHEN 'year' THEN left(date, 4) + '-12-31' WHEN 'month' THEN left(date, 7) + '-31'
    WHEN 'quarter' THEN left(date, 5) + CASE substring(date, 5, 2) WHEN '01' THEN '03' WHEN '04' THEN '06' WHEN '07' THEN '09' ELSE '12' END + '-31'
    ELSE coalesce(date, 'undated') END AS known
WITH collect({id: c.id, known: known, knownBy: knownBy, newer: newer, what: c.predicate, whom: whom.name, measure: c.measure, low: c.low, best: c.best, high: c.high, approximation: c.approximation,
  statement: c.statement, source: source.name, grade: source.reliability + toString(c.credibility)}) AS figures

// Each such day with the figures that stood on it.
UNWIND figures AS f
WITH DISTINCT f.known AS day, figures
UNWIND figures AS f
WITH day, f, figures WHERE f.known <= day AND size([n IN figures WHERE n.id IN f.newer AND n.known <= day]) = 0
RETURN day, f.what AS what, f.whom AS whom, f.measure AS measure, f.low AS low, f.best AS best, f.high AS high, f.approximation AS approximation, f.known = day AS new, f.knownBy AS knownBy,
  f.source AS source, f.grade AS grade, f.statement AS statement, f.id AS claim
ORDER BY day, what, measure, claim;
