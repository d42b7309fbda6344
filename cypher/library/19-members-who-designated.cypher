// title: Members that had designated an actor
// question: Which SCO members had designated X at D?
// param: actor         node:Actor  default afghan-taliban — Who is designated
// param: organisation  node:Organisation  default sco — The organisation whose members are meant
// param: date          date  default 2024-01-01 — The day asked for
// reading: One row a member state, those that had designated X first. A founder counts as a member for as long as nothing else is
//   recorded. "No recorded designation" is what the sources here do not tell, not what there is not.
// empty: No source in this store names a member of this organisation at that date.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'afghan-taliban'
//   :param organisation => 'sco'
//   :param date => '2024-01-01'

// States that were members, or founded it.
MATCH (state:State)-[m:MEMBER_OF|FOUNDED_BY]-(:Organisation {id: $organisation})
WHERE m.modality = 'actual' AND m.status <> 'denied' AND any(s IN m.spans WHERE left(s, 10) <= $date AND (type(m) = 'FOUNDED_BY' OR $date <= right(s, 10)))
WITH state, CASE WHEN type(m) = 'MEMBER_OF' THEN 'member' ELSE 'founder' END AS standing,
  any(s IN m.spans WHERE CASE type(m) WHEN 'FOUNDED_BY' THEN right(s, 10) <= $date ELSE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10) END) AS holds
  ORDER BY standing
WITH state, collect(DISTINCT standing) AS standing, collect(holds) AS holds

// Their designations of X, whenever they were.
OPTIONAL MATCH (state)-[r:DESIGNATED]->(:Actor {id: $actor}) WHERE r.modality = 'actual' AND r.status <> 'denied'
RETURN state.name AS member, standing, CASE WHEN true IN holds THEN 'holds' ELSE 'not certain' END AS membershipAtDate,
  CASE WHEN r IS NULL THEN 'no recorded designation'
    WHEN any(s IN r.spans WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'had designated it'
    WHEN any(s IN r.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)) THEN 'may have designated it' ELSE 'only at another time' END AS designation,
  head(r.qualifiers) AS programme, r.intervals AS intervals, r.grade AS grade
ORDER BY CASE designation WHEN 'had designated it' THEN 1 WHEN 'may have designated it' THEN 2 WHEN 'only at another time' THEN 3 ELSE 4 END, member, programme;
