// title: What supports a tie
// question: Which claims, speakers and origins support the tie between X and Y at date D?
// param: from  node:Actor  default iskp — One end of the tie; which of the two comes first does not matter
// param: to    node  default islamic-state — The other end: an actor, place, event or theme
// param: date  date  default 2022-05-01 — The day at which the tie is looked at
// param: type  type?  default none — Only ties of this type; none for all of them
// reading: One row a claim, with what its own dates say of that day. Claims of another day only are left out; those that deny the tie
//   are kept. A source that repeats others has these as its origins, so two rows with one origin are one voice.
// empty: No claim in this store speaks of a tie between the two whose dates do not exclude that day.
//
// In Neo4j Browser, before the statement:
//   :param from => 'iskp'
//   :param to => 'islamic-state'
//   :param date => '2022-05-01'
//   :param type => null

// Every tie between the two, in either direction, and which of its claims affirm it.
MATCH (:Actor {id: $from})-[r]-({id: $to})
WHERE r.family IS NOT NULL AND ($type IS NULL OR type(r) = $type)
OPTIONAL MATCH (yes:Claim) WHERE yes.id IN r.claimIds AND yes.polarity = 'affirms'
WITH r, yes ORDER BY yes.id
WITH r, collect(yes.id) AS affirming

// A tie has one span for each affirming claim, in the same order: "earliest start|held by|held until|latest end".
UNWIND r.claimIds AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object), (c)-[:STATED_IN]->(source:Source)
WITH r, c, subject, object, source, [i IN range(0, size(affirming) - 1) WHERE affirming[i] = id | r.spans[i]] AS spans
WITH r, c, subject, object, source, [s IN spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)] AS open
WHERE c.polarity <> 'affirms' OR size(open) > 0
WITH r, c, subject, object, source, CASE WHEN c.polarity <> 'affirms' THEN 'denied' ELSE CASE
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END END AS atDate

// Whose word the source reports, the nearest speaker first.
OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH r, c, subject, object, source, atDate, speaker ORDER BY a.order
WITH r, c, subject, object, source, atDate, collect(speaker.name) AS speakers

// Where the source has it from in the end: sources it derives from that derive from no other.
OPTIONAL MATCH (source)-[:DERIVES_FROM*1..]->(origin:Source) WHERE NOT EXISTS { MATCH (origin)-[:DERIVES_FROM]->() }
WITH r, c, subject, object, source, atDate, speakers, origin ORDER BY origin.name
WITH r, c, subject, object, source, atDate, speakers, collect(DISTINCT origin.name) AS origins

RETURN subject.name AS subject, type(r) AS tie, object.name AS object, r.modality AS modality, atDate, c.statement AS statement,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS speakers,
  source.name AS source, source.publishedAt AS published, source.reliability + toString(c.credibility) AS grade,
  CASE WHEN size(origins) > 0 THEN origins ELSE [source.name] END AS origins,
  c.validFrom + coalesce('~' + c.validFromPrecision, '') AS begins,
  c.validTo + coalesce('~' + c.validToPrecision, '') AS ends, c.asOf AS asOf, c.id AS claim
ORDER BY tie, subject, modality, CASE atDate WHEN 'holds' THEN 1 WHEN 'last attested earlier' THEN 2 WHEN 'start unknown' THEN 3 WHEN 'uncertain' THEN 4 ELSE 5 END, grade, claim;
