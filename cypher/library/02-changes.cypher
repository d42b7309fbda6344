// title: What changed around an actor
// question: What began, ended or changed around X between two dates?
// param: actor  node:Actor  default iskp — The actor looked at
// param: from   date  default 2015-01-01 — The first day of the time looked at
// param: to     date  default 2017-12-31 — The last day of it
// reading: One row a claim and change, changes of leader with it. A date with "~year", "~month" or "~quarter" lies somewhere in the
//   period that begins then, and counts where that period touches the time asked for; "~before" says only that something had ended by that day.
// empty: No claim in this store dates a beginning, an end or an estimate around this actor to that time.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'
//   :param from => '2015-01-01'
//   :param to => '2017-12-31'

// What is asserted of the actor or has the actor as its object, and of its leaders that they died or followed one another.
MATCH (actor:Actor {id: $actor})
OPTIONAL MATCH (leader)-[:LEADS]->(actor)
WITH collect(DISTINCT leader.id) AS leaders
MATCH (about:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE about.id IN [$actor] + leaders AND (about.id = $actor OR c.predicate IN ['died', 'SUCCEEDED'])
  AND c.stance = 'asserted' AND c.retractedAt IS NULL
WITH DISTINCT c

// A claim may date a beginning and an end; where both are the same it is one happening. An estimate is a change too.
UNWIND [
  {what: CASE WHEN c.kind = 'quantity' THEN 'estimated' WHEN c.validFrom = c.validTo THEN 'happened' ELSE 'began' END,
   date: CASE WHEN c.kind = 'quantity' THEN coalesce(c.validFrom, c.asOf) ELSE c.validFrom END,
   precision: CASE WHEN c.kind = 'quantity' AND c.validFrom IS NULL THEN c.asOfPrecision ELSE c.validFromPrecision END},
  {what: 'ended',
   date: CASE WHEN c.kind = 'quantity' OR c.validTo = '..' OR c.validTo = c.validFrom THEN null ELSE c.validTo END,
   precision: c.validToPrecision}
] AS change
WITH c, change.what AS what, change.date AS date, change.precision AS precision
WHERE date IS NOT NULL

// The last day that an imprecise date may mean; a month ends on its 31st, as dates are only compared as texts.
WITH c, what, date, precision,
  CASE precision WHEN 'year' THEN left(date, 4) + '-12-31' WHEN 'month' THEN left(date, 7) + '-31'
    WHEN 'quarter' THEN left(date, 5) + CASE substring(date, 5, 2) WHEN '01' THEN '03' WHEN '04' THEN '06' WHEN '07' THEN '09' ELSE '12' END + '-31'
    ELSE date END AS latest
WHERE date <= $to AND latest >= $from

MATCH (c)-[:SUBJECT]->(subject), (c)-[:STATED_IN]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(object)
RETURN date + coalesce('~' + precision, '') AS date, what, subject.name AS subject, c.predicate AS predicate,
  coalesce(object.name, c.value) AS object, c.polarity AS polarity, c.statement AS statement, source.name AS source,
  source.reliability + toString(c.credibility) AS grade, EXISTS { MATCH (c)-[:CONTRADICTS]-(:Claim) } AS contradicted, c.id AS claim
ORDER BY date, what, claim;
