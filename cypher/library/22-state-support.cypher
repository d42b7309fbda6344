// title: Alleged support by states
// question: Which allegations of state support exist, and who denies them?
// param: group  node:Actor?  default none — Only support to this armed group; none for all of them
// reading: One row an allegation. Support by a state, a government, a state's force, or by an actor that governs a state (its standing
//   says which); to have enabled a group, which says nothing of intent, is set apart. Denials are claims that deny the same or contradict it.
// empty: No source in this store alleges that a state, a government or a state's force supports this armed group, or any.
//
// In Neo4j Browser, before the statement:
//   :param group => null

MATCH (supporter)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(group:ArmedGroup), (c)-[:STATED_IN]->(source:Source)
WHERE c.predicate IN ['SUPPORTS', 'ENABLED'] AND c.polarity = 'affirms' AND c.retractedAt IS NULL AND ($group IS NULL OR group.id = $group)

// What makes the supporter a state or its authority, also through those whom a person leads.
OPTIONAL MATCH (supporter)-[g:GOVERNS]->(state:State) WHERE g.status <> 'denied'
OPTIONAL MATCH (supporter)-[l:LEADS]->(led:Actor) WHERE l.status <> 'denied' AND (led:State OR led:Government)
WITH c, supporter, group, source, state, led ORDER BY state.name, led.name
WITH c, supporter, group, source, head(collect(state.name)) AS governed, head(collect(led.name)) AS led
WITH c, supporter, group, source, CASE WHEN supporter:State THEN 'state' WHEN supporter:Government THEN 'government' WHEN supporter:Force THEN 'state force'
    WHEN governed IS NOT NULL THEN 'governs ' + governed WHEN led IS NOT NULL THEN 'leads ' + led END AS standing
WHERE standing IS NOT NULL

OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH c, supporter, group, source, standing, speaker ORDER BY a.order
WITH c, supporter, group, source, standing, collect(speaker.name) AS speakers

// Who denies it: by a claim of the same that denies, or one that contradicts.
OPTIONAL MATCH (supporter)<-[:SUBJECT|OBJECT]-(d:Claim)-[:STATED_IN]->(deniedIn:Source)
WHERE d.retractedAt IS NULL AND (EXISTS { MATCH (d)-[:CONTRADICTS]-(c) }
  OR d.predicate = c.predicate AND d.polarity <> 'affirms' AND EXISTS { MATCH (d)-[:SUBJECT]->(supporter) } AND EXISTS { MATCH (d)-[:OBJECT]->(group) })
OPTIONAL MATCH (d)-[:ATTRIBUTED_TO]->(denier)
WITH c, supporter, group, source, standing, speakers, coalesce(denier.name, d.attributedAs, deniedIn.name) AS denier ORDER BY denier
WITH c, supporter, group, source, standing, speakers, collect(DISTINCT denier) AS deniedBy

RETURN supporter.name AS supporter, standing, CASE c.predicate WHEN 'SUPPORTS' THEN 'supports' ELSE 'enabled' END AS how,
  c.qualifier AS kind, group.name AS group, c.stance AS stance, c.statement AS statement,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS allegedBy,
  CASE WHEN size(deniedBy) > 0 THEN deniedBy ELSE ['no recorded denial'] END AS deniedBy,
  source.name AS source, source.publishedAt AS published, source.reliability + toString(c.credibility) AS grade, c.id AS claim
ORDER BY how DESC, supporter, group, claim;
