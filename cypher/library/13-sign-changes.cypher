// title: Ties that changed sign
// question: Which pairs changed sign, when, on whose word?
// param: actor  node:Actor?  default none — Only pairs with this actor; none for all of them
// reading: "Against" is a tie of negative sign, "with" one of positive sign. A pair turns from one to the other where a claim of the
//   other sign begins after it, or falls back to none where the tie ended and no date leaves another of that sign open afterwards.
//   "~before" says only that it had ended by that day.
// empty: In this store no pair has gone from one sign to the other, or seen a tie with a sign end.
//
// In Neo4j Browser, before the statement:
//   :param actor => null

MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.sign <> 0 AND r.family IN ['allegiance', 'cooperation', 'rivalry', 'threat'] AND r.modality = 'actual' AND r.status <> 'denied'
  AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
MATCH (c:Claim)-[:STATED_IN]->(source:Source) WHERE c.id IN r.claimIds AND c.polarity = 'affirms'
WITH a, r, b, c, source,
  CASE WHEN c.validTo <> '..' AND c.validTo <> coalesce(c.validFrom, '') AND NOT type(r) IN
    ['ATTACKED', 'KILLED', 'DETAINED', 'ACCUSES', 'JOINED', 'FIGHTERS_JOINED', 'PLEDGED_ALLEGIANCE_TO', 'ACCEPTED_PLEDGE_OF'] THEN c.validTo END AS ended

// The first claim of the other sign that begins afterwards.
OPTIONAL MATCH (a)-[other]-(b)
WHERE other.sign = -r.sign AND other.modality = 'actual' AND other.status <> 'denied'
OPTIONAL MATCH (turn:Claim)-[:STATED_IN]->(turnSource:Source)
WHERE turn.id IN other.claimIds AND turn.polarity = 'affirms'
  AND coalesce(turn.validFrom, turn.asOf) > coalesce(ended, c.validFrom, c.asOf)
WITH a, r, b, c, source, ended, turn, turnSource ORDER BY coalesce(turn.validFrom, turn.asOf), turn.id
WITH a, r, b, c, source, ended, collect({id: turn.id, date: coalesce(turn.validFrom, turn.asOf),
    precision: CASE WHEN turn.validFrom IS NULL THEN turn.asOfPrecision ELSE turn.validFromPrecision END,
    statement: turn.statement, source: turnSource.name}) AS turns
WITH a, r, b, c, source, ended, head([t IN turns WHERE t.id IS NOT NULL]) AS turn

// Or the end of the tie, if the spans of every other tie of its sign, and of its own other spells, exclude the time afterwards. What happens once, like an attack, ends nothing.
OPTIONAL MATCH (a)-[same]-(b)
WHERE same.sign = r.sign AND same.modality = 'actual' AND same.status <> 'denied' AND any(s IN same.spans
  WHERE right(s, 10) > ended AND (same.id <> r.id OR right(s, 10) = '9999-99-99' OR left(s, 10) > ended))
WITH a, r, b, c, source, ended, turn, count(same) AS still
WHERE turn IS NOT NULL OR ended IS NOT NULL AND still = 0

WITH a, r, b, c, source, ended, turn, CASE r.sign WHEN 1 THEN 'with' ELSE 'against' END AS sign, CASE r.sign WHEN 1 THEN 'against' ELSE 'with' END AS otherSign
OPTIONAL MATCH (c)-[said:ATTRIBUTED_TO]->(speaker)
WITH a, r, b, c, source, ended, turn, sign, otherSign, speaker ORDER BY said.order
WITH a, r, b, c, source, ended, turn, sign, otherSign, collect(speaker.name) AS speakers
RETURN a.name AS actor, b.name AS other, sign AS was, CASE WHEN turn IS NULL THEN 'none recorded' ELSE otherSign END AS became,
  CASE WHEN turn IS NULL THEN ended + coalesce('~' + c.validToPrecision, '') ELSE turn.date + coalesce('~' + turn.precision, '') END AS date,
  type(r) AS tie, c.statement AS statement,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS speakers, source.name AS source,
  source.reliability + toString(c.credibility) AS grade, turn.statement AS laterStatement, turn.source AS laterSource, c.id AS claim
ORDER BY CASE WHEN turn IS NULL THEN 2 ELSE 1 END, date, actor, other, claim;
