// title: Who threatens a state
// question: Which groups threaten S, directly or through affiliates, at D?
// param: state  node:State  default china — The state that is threatened
// param: date   date  default 2024-09-27 — The day at which the ties are looked at
// reading: A group threatens through another that is its affiliate, its faction or pledged to it, over at most two such ties; "through"
//   names them from the group down. "atDate" is what the claims' own dates say of the tie on the way that is least certain: "holds" where
//   every one holds.
// empty: No source in this store has a group threaten this state at that date.
//
// In Neo4j Browser, before the statement:
//   :param state => 'china'
//   :param date => '2024-09-27'

// Threats to the state, or to a place in it.
MATCH (threatener:ArmedGroup)-[threat:THREATENS]->(target)
WHERE (target.id = $state OR EXISTS { MATCH (target)-[:LOCATED_IN*1..3]->({id: $state}) })
  AND threat.modality = 'actual' AND threat.status <> 'denied'

// The group itself (no step), and those it belongs to.
MATCH path = (threatener)-[:AFFILIATE_OF|FACTION_OF|PLEDGED_ALLEGIANCE_TO*0..2]->(group:ArmedGroup)
WITH threatener, threat, target, group, path, relationships(path) AS steps
WHERE any(s IN threat.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10))
  AND all(r IN steps WHERE r.modality = 'actual' AND r.status <> 'denied'
    AND any(s IN r.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)))

// Who says so of the threat.
OPTIONAL MATCH (c:Claim)-[:ATTRIBUTED_TO]->(speaker) WHERE c.id IN threat.claimIds AND c.polarity = 'affirms'
WITH threatener, threat, target, group, path, steps, speaker ORDER BY speaker.name
WITH threatener, threat, target, group, path, steps, collect(DISTINCT speaker.name) AS speakers

// What the spans of each tie on the way ("earliest start|held by|held until|latest end") say of the day.
WITH threatener, threat, target, group, path, steps, speakers,
  [tie IN steps | [s IN tie.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)]]
    + [[s IN threat.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)]] AS ties
WITH threatener, threat, target, group, path, steps, speakers, [open IN ties | CASE
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END] AS answers

RETURN group.name AS group, CASE WHEN length(path) = 0 THEN 'directly' ELSE 'through' END AS how,
  [n IN reverse(nodes(path)) WHERE n.id <> group.id | n.name] AS through, target.name AS target,
  CASE WHEN all(a IN answers WHERE a = 'holds') THEN 'holds' WHEN 'uncertain' IN answers THEN 'uncertain'
    WHEN 'start unknown' IN answers THEN 'start unknown' ELSE 'last attested earlier' END AS atDate,
  threat.qualifiers AS basis, speakers, threat.grade AS grade, threat.disputed AS disputed, [r IN steps | r.id] + [threat.id] AS ties
ORDER BY how, group, threat.id, length(path);
