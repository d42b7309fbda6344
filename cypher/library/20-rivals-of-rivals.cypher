// title: Rivals that are rivals of each other
// question: Which rivals of X are rivals of each other?
// param: actor  node:Actor  default iskp — Whose rivals are meant
// reading: One row a pair. A rival is whoever has a tie of negative sign with the other, in either direction: rivalry, fighting,
//   designation, a threat. The ties are named, so that the narrower sense can be read off. Dates are left aside.
// empty: No two actors with a tie against this one have a tie against each other in this store.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'

MATCH (x:Actor {id: $actor})-[against]-(rival:Actor)
WHERE against.sign = -1 AND against.modality = 'actual' AND against.status <> 'denied'
WITH x, rival, against ORDER BY against.id
WITH x, rival, collect(against.id) AS tiesWithIt

// The same for the second rival, and what is between the two.
MATCH (x)-[against]-(other:Actor)
WHERE against.sign = -1 AND against.modality = 'actual' AND against.status <> 'denied' AND other.id > rival.id
WITH rival, tiesWithIt, other, against ORDER BY against.id
WITH rival, tiesWithIt, other, collect(against.id) AS otherTiesWithIt
MATCH (rival)-[between]-(other)
WHERE between.sign = -1 AND between.modality = 'actual' AND between.status <> 'denied'
WITH rival, tiesWithIt, other, otherTiesWithIt, between ORDER BY between.id
RETURN rival.name AS rival, tiesWithIt, other.name AS otherRival, otherTiesWithIt, collect(between.id) AS tiesBetween
ORDER BY rival, otherRival;
