// title: Members that had designated an actor
// question: Which SCO members had designated X at D?
// param: actor         node:Actor  default afghan-taliban — Who is designated
// param: organisation  node:Organisation  default sco — The organisation whose members are meant
// param: date          date  default 2024-01-01 — The day asked for
// reading: One row a member state, those whose designation of X holds first. "membershipAtDate" and "designationAtDate" are what the claims'
//   own dates say of the day; a founder counts as a member, last attested on the day of the founding. "No recorded designation" is what the
//   sources here do not tell, not what there is not.
// empty: No source in this store names a state whose membership of this organisation its dates do not exclude on that day.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'afghan-taliban'
//   :param organisation => 'sco'
//   :param date => '2024-01-01'

// States that were members, or founded it. A span is "earliest start|held by|held until|latest end", one for each claim: those that do not
// exclude the day, and what they say of it; a founder may still be a member after the day of the founding.
MATCH (state:State)-[m:MEMBER_OF|FOUNDED_BY]-(:Organisation {id: $organisation})
WHERE m.modality = 'actual' AND m.status <> 'denied'
WITH state, m, [s IN m.spans WHERE left(s, 10) <= $date AND (type(m) = 'FOUNDED_BY' OR $date <= right(s, 10))] AS open WHERE size(open) > 0
WITH state, CASE WHEN type(m) = 'MEMBER_OF' THEN 'member' ELSE 'founder' END AS standing, CASE
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN type(m) = 'FOUNDED_BY' AND any(s IN open WHERE right(s, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END AS answer
  ORDER BY standing
WITH state, collect(DISTINCT standing) AS standing, collect(answer) AS answers

// Their designations of X, whenever they were.
OPTIONAL MATCH (state)-[r:DESIGNATED]->(:Actor {id: $actor}) WHERE r.modality = 'actual' AND r.status <> 'denied'
WITH state, standing, answers, r, [s IN coalesce(r.spans, []) WHERE left(s, 10) <= $date AND $date <= right(s, 10)] AS open
WITH state, standing, answers, r, CASE WHEN r IS NULL THEN 'no recorded designation' WHEN size(open) = 0 THEN 'does not hold'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END AS designationAtDate
RETURN state.name AS member, standing, CASE WHEN 'holds' IN answers THEN 'holds' WHEN 'last attested earlier' IN answers THEN 'last attested earlier'
    WHEN 'start unknown' IN answers THEN 'start unknown' ELSE 'uncertain' END AS membershipAtDate,
  designationAtDate, head(r.qualifiers) AS programme, r.intervals AS intervals, r.grade AS grade
ORDER BY CASE designationAtDate WHEN 'holds' THEN 1 WHEN 'last attested earlier' THEN 2 WHEN 'start unknown' THEN 3 WHEN 'uncertain' THEN 4
  WHEN 'does not hold' THEN 5 ELSE 6 END, member, programme;
