// title: A chain of ties between two actors
// question: Which chain of ties, overlapping in time, links A to B?
// param: from   node:Actor  default jamaat-ansarullah — Where the chain begins
// param: to     node:Actor  default china — Where it ends
// param: steps  integer  default 3 — The longest chain wanted, at most 4 ties
// param: limit  integer  default 25 — At most so many chains, the shortest first
// reading: No date excludes that all ties of a chain held on one and the same day, of which "since" is the first. "overlap" is what the
//   claims' own dates say, on the best of these days, of the tie that is least certain: "holds" where every one holds.
//   An id reads subject|TYPE|object, so it says which way its tie runs. Chains pass through actors only.
// empty: No chain of so many ties that overlap in time links the two in this store.
//
// In Neo4j Browser, before the statement:
//   :param from => 'jamaat-ansarullah'
//   :param to => 'china'
//   :param steps => 3
//   :param limit => 25

// The types are those between actors; places and themes would link everybody with everybody.
MATCH path = (a:Actor {id: $from})-[
    :PLEDGED_ALLEGIANCE_TO|ACCEPTED_PLEDGE_OF|AFFILIATE_OF|FACTION_OF|FOUNDED_BY|JOINED|FIGHTERS_JOINED|EXPELLED
    |SUPPORTS|ENABLED|EMBOLDENS|ASSOCIATED_WITH|SPLIT_FROM|SUCCEEDED|MERGED_INTO|SAME_AS
    |LEADS|SERVES_IN|GOVERNS|RECOGNISES|GOVERNMENT_OF|FORCE_OF|MEMBER_OF|OBSERVER_OF|ORGAN_OF|UNIT_OF|CHAIRS|NEGOTIATES_WITH|CEASEFIRE_WITH|DELISTED|WARNED
    |COOPERATES_WITH|RIVAL_OF|FIGHTS|ATTACKED|CLASHED_WITH|OPPOSES|ACCUSES|KILLED|DETAINED|COUNTERS|EXCLUDES|CONSTRAINS
    |DESIGNATED|URGES|THREATENS|DESTABILISES
    *1..4]-(b:Actor {id: $to})
WHERE length(path) <= $steps AND all(n IN nodes(path) WHERE n:Actor)
  AND all(r IN relationships(path) WHERE r.modality = 'actual' AND r.status <> 'denied')
  AND all(n IN nodes(path) WHERE size([m IN nodes(path) WHERE m.id = n.id]) = 1)

// A span is "earliest start|held by|held until|latest end". Common days, if there are any, are among the first days of the spans: those that no tie's
// spans exclude, and what the spans of each tie say of them.
WITH path, relationships(path) AS ties
WITH path, ties, reduce(days = [], r IN ties | days + [s IN r.spans | left(s, 10)]) AS starts,
  reduce(days = [], r IN ties | days + [s IN r.spans | substring(s, 11, 10)]) AS attested
WITH path, ties, [d IN starts + attested WHERE all(r IN ties WHERE any(s IN r.spans WHERE left(s, 10) <= d AND d <= right(s, 10)))] AS common
WHERE size(common) > 0
WITH path, ties, reduce(first = '9999-99-99', d IN common | CASE WHEN d < first THEN d ELSE first END) AS since,
  [d IN common | [r IN ties | CASE
    WHEN any(s IN r.spans WHERE substring(s, 11, 10) <= d AND d <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN r.spans WHERE left(s, 10) <= d AND d <= right(s, 10) AND (left(s, 10) > '0000-00-00' AND d < substring(s, 11, 10)
      OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < d
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= d AND d <= substring(s, 11, 10))) THEN 'uncertain'
    WHEN any(s IN r.spans WHERE left(s, 10) <= d AND d <= right(s, 10) AND substring(s, 11, 10) <= d) THEN 'last attested earlier'
    WHEN any(s IN r.spans WHERE left(s, 10) <= d AND d <= right(s, 10) AND substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END]] AS days

WITH path, ties, since, CASE WHEN any(answers IN days WHERE all(a IN answers WHERE a = 'holds')) THEN 'holds'
    WHEN any(answers IN days WHERE all(a IN answers WHERE a IN ['holds', 'last attested earlier'])) THEN 'last attested earlier'
    WHEN any(answers IN days WHERE none(a IN answers WHERE a = 'uncertain')) THEN 'start unknown' ELSE 'uncertain' END AS overlap,
  reduce(chain = '', r IN ties | chain + ' ' + r.id) AS key
RETURN length(path) AS steps, [n IN nodes(path) | n.name] AS actors, [r IN ties | r.id] AS ties, overlap,
  CASE WHEN since > '0000-00-00' THEN since END AS since,
  reduce(worst = '', r IN ties | CASE WHEN r.grade > worst THEN r.grade ELSE worst END) AS worstGrade
ORDER BY steps, CASE overlap WHEN 'holds' THEN 1 WHEN 'last attested earlier' THEN 2 WHEN 'start unknown' THEN 3 ELSE 4 END, worstGrade, key
LIMIT $limit;
