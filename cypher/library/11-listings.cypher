// title: Listings, and where they diverge
// question: Who listed, suspended or revoked X, under what, and where does that diverge from the UN?
// param: actor      node:Actor  default etim — Who is listed
// param: yardstick  node:Actor  default united-nations-security-council — Whose listing the others are held against
// reading: One row a designator and programme. Dates with "~" are imprecise; several in a list are sources that disagree. That a
//   designator has no row means that no source here records a listing by it.
// empty: No source in this store records a listing of this actor by anybody.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'etim'
//   :param yardstick => 'united-nations-security-council'

// Each listing with the dates that its claims give for its beginning and its end; a delisting is an end of it.
MATCH (by:Actor)-[r:DESIGNATED|DELISTED]->(listed:Actor {id: $actor})
WHERE r.modality = 'actual' AND r.status <> 'denied'
MATCH (c:Claim)-[:STATED_IN]->(source:Source) WHERE c.id IN r.claimIds AND c.polarity = 'affirms'
WITH by, r, listed, source, CASE WHEN type(r) = 'DESIGNATED' THEN c.validFrom END AS begin, c ORDER BY c.validFrom, c.validTo, c.id
WITH by, coalesce(head(r.qualifiers), 'not named') AS programme, listed, collect(DISTINCT r.id) AS ids, min(r.grade) AS grade,
  collect(r.disputed) AS disputes, min(begin) AS since, max(CASE WHEN c.validTo <> '..' THEN c.validTo END) AS ended,
  collect(DISTINCT begin + coalesce('~' + c.validFromPrecision, '')) AS begins,
  collect(DISTINCT CASE WHEN c.validTo <> '..' THEN c.validTo + coalesce('~' + c.validToPrecision, '') END) AS ends,
  collect(DISTINCT source.name) AS sources

// The listing to hold it against: that of the yardstick, under whatever programme.
OPTIONAL MATCH (:Actor {id: $yardstick})-[:DESIGNATED]->(listed)<-[:OBJECT]-(u:Claim {predicate: 'DESIGNATED'})-[:SUBJECT]->(:Actor {id: $yardstick})
WHERE u.polarity = 'affirms' AND u.stance = 'asserted' AND u.retractedAt IS NULL
WITH by, programme, ids, grade, disputes, since, ended, begins, ends, sources, count(u) > 0 AS listedThere, min(u.validFrom) AS sinceThere,
  max(CASE WHEN u.validTo <> '..' THEN u.validTo END) AS endedThere

RETURN by.name AS designator, programme, begins AS listed, ends AS ended,
  CASE WHEN by.id = $yardstick THEN 'the yardstick'
    WHEN NOT listedThere THEN 'no such listing recorded'
    WHEN ended IS NOT NULL AND endedThere IS NULL THEN 'ended while that one stands'
    WHEN ended IS NULL AND endedThere IS NOT NULL THEN 'stands while that one ended'
    WHEN since < sinceThere THEN 'earlier' WHEN since > sinceThere THEN 'later' WHEN since = sinceThere THEN 'from the same date'
    ELSE 'beginning not recorded' END AS divergence,
  sinceThere AS yardstickSince, sources, grade, true IN disputes AS disputed, head(ids) AS id
ORDER BY CASE WHEN by.id = $yardstick THEN 0 ELSE 1 END, since, id;
