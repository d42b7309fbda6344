// Derives the ties from the claims, one per subject, type, object and modality, and removes those that no claim supports any more.
// Written by cypher/store/seed-scripts.ts; a test keeps it so.

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
WHERE c.kind = 'relation' AND c.retractedAt IS NULL
WITH c, s.id + '|' + c.predicate + '|' + o.id
    + CASE WHEN c.predicate IN ['DELISTED', 'DESIGNATED'] AND c.qualifier IS NOT NULL THEN '|' + c.qualifier ELSE '' END
    + CASE WHEN c.stance = 'asserted' THEN '' ELSE '|' + c.stance END AS tie,
  c.validFrom AS f, CASE c.validFromPrecision WHEN 'year' THEN substring(c.validFrom, 0, 4) + '-12-31' WHEN 'month' THEN substring(c.validFrom, 0, 7) + '-31' WHEN 'quarter' THEN substring(c.validFrom, 0, 4) + CASE WHEN substring(c.validFrom, 5, 2) <= '03' THEN '-03-31' WHEN substring(c.validFrom, 5, 2) <= '06' THEN '-06-31' WHEN substring(c.validFrom, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE c.validFrom END AS fEnd,
  CASE WHEN c.validTo = '..' THEN null ELSE c.validTo END AS t, coalesce(c.validTo, '') = '..' AS continuing,
  coalesce(c.validFromPrecision, 'day') = 'before' AS begun, coalesce(c.validToPrecision, 'day') = 'before' AS before,
  coalesce(c.asOfNotAfter, c.asOf) AS a, CASE WHEN c.asOfNotAfter IS NULL THEN CASE c.asOfPrecision WHEN 'year' THEN substring(c.asOf, 0, 4) + '-12-31' WHEN 'month' THEN substring(c.asOf, 0, 7) + '-31' WHEN 'quarter' THEN substring(c.asOf, 0, 4) + CASE WHEN substring(c.asOf, 5, 2) <= '03' THEN '-03-31' WHEN substring(c.asOf, 5, 2) <= '06' THEN '-06-31' WHEN substring(c.asOf, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE c.asOf END ELSE c.asOf END AS aEnd
WITH c, tie, f, fEnd, t, continuing, begun, before, a, aEnd,
  CASE WHEN t IS NULL THEN '9999-99-99' ELSE CASE c.validToPrecision WHEN 'year' THEN substring(t, 0, 4) + '-12-31' WHEN 'month' THEN substring(t, 0, 7) + '-31' WHEN 'quarter' THEN substring(t, 0, 4) + CASE WHEN substring(t, 5, 2) <= '03' THEN '-03-31' WHEN substring(t, 5, 2) <= '06' THEN '-06-31' WHEN substring(t, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE t END END AS mayTo
WITH c, tie, f, fEnd, t, continuing, before, a, aEnd, mayTo, CASE WHEN begun THEN '0000-00-00' ELSE coalesce(f, '0000-00-00') END AS mayFrom,
  CASE WHEN c.asOfNotAfter IS NULL THEN aEnd ELSE a END AS spoken
WITH c, tie, mayFrom, mayTo,
  CASE WHEN f IS NOT NULL THEN CASE WHEN continuing AND mayFrom <= spoken AND spoken < fEnd THEN spoken WHEN mayTo < fEnd THEN mayTo ELSE fEnd END WHEN t IS NOT NULL THEN mayTo ELSE coalesce(a, '9999-99-99') END AS heldBy,
  CASE WHEN f IS NOT NULL THEN CASE WHEN continuing AND aEnd > mayFrom THEN aEnd WHEN t IS NOT NULL AND NOT before THEN t ELSE mayFrom END
    WHEN t IS NOT NULL THEN CASE WHEN before THEN '0000-00-00' ELSE t END
    ELSE coalesce(aEnd, '0000-00-00') END AS heldUntil
SET c.tie = tie,
  c.tieInterval = coalesce(c.validFrom, '') + CASE WHEN c.validFrom IS NULL OR c.validFrom = '..' OR coalesce(c.validFromPrecision, 'day') = 'day' THEN '' ELSE '~' + c.validFromPrecision END + '/' + coalesce(c.validTo, '') + CASE WHEN c.validTo IS NULL OR c.validTo = '..' OR coalesce(c.validToPrecision, 'day') = 'day' THEN '' ELSE '~' + c.validToPrecision END,
  c.tieSpan = mayFrom + '|' + heldBy + '|' + heldUntil + '|' + mayTo;

MATCH (c:Claim)-[:STATED_IN]->(src:Source) WHERE c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH id, stance, claims, yes, sources, ultimate, claims[0].id AS first,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MATCH (lead:Claim {id: first})
SET lead.tieClaimIds = [x IN claims | x.id],
  lead.tieModality = CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  lead.tieStatus = CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  lead.tieDisputed = size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lead.tieQualifiers = reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  lead.tieIntervals = [x IN yes | x.interval],
  lead.tieSpans = [x IN yes | x.span],
  lead.tieGrade = reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  lead.tieClaimCount = size(yes),
  lead.tieSourceCount = size(sources),
  lead.tieOriginCount = CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  lead.tieLastAttested = reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END);

MATCH (c:Claim) WHERE c.predicate = 'PLEDGED_ALLEGIANCE_TO' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:PLEDGED_ALLEGIANCE_TO {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ACCEPTED_PLEDGE_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ACCEPTED_PLEDGE_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'AFFILIATE_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:AFFILIATE_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FACTION_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FACTION_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'JOINED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:JOINED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FIGHTERS_JOINED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FIGHTERS_JOINED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'SUPPORTS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:SUPPORTS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'allegiance', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FOUNDED_BY' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FOUNDED_BY {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'identity', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'SPLIT_FROM' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:SPLIT_FROM {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'identity', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'SUCCEEDED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:SUCCEEDED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'identity', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'MERGED_INTO' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:MERGED_INTO {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'identity', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'EXPELLED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:EXPELLED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'identity', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'SAME_AS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:SAME_AS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'identity', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'LEADS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:LEADS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'SERVES_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:SERVES_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'GOVERNS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:GOVERNS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'GOVERNMENT_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:GOVERNMENT_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FORCE_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FORCE_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'MEMBER_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:MEMBER_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'OBSERVER_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:OBSERVER_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ORGAN_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ORGAN_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'UNIT_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:UNIT_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CHAIRS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CHAIRS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'structure', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'RECOGNISES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:RECOGNISES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'cooperation', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'COOPERATES_WITH' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:COOPERATES_WITH {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'cooperation', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'NEGOTIATES_WITH' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:NEGOTIATES_WITH {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'cooperation', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CEASEFIRE_WITH' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CEASEFIRE_WITH {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'cooperation', sign: 1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'DELISTED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:DELISTED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'cooperation', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'RIVAL_OF' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:RIVAL_OF {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FIGHTS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FIGHTS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ATTACKED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ATTACKED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CLASHED_WITH' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CLASHED_WITH {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'COUNTERS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:COUNTERS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'OPPOSES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:OPPOSES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ACCUSES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ACCUSES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'KILLED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:KILLED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'DETAINED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:DETAINED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'EXCLUDES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:EXCLUDES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CONSTRAINS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CONSTRAINS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'DESIGNATED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:DESIGNATED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'rivalry', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'THREATENS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:THREATENS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'threat', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'DESTABILISES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:DESTABILISES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'threat', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FACES_SEPARATISM_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FACES_SEPARATISM_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'threat', sign: -1, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'MOVED_FIGHTERS_TO' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:MOVED_FIGHTERS_TO {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'MOVED_FIGHTERS_FROM' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:MOVED_FIGHTERS_FROM {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'RECRUITS_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:RECRUITS_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'BASED_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:BASED_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'OPERATES_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:OPERATES_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'FOUNDED_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:FOUNDED_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CONTROLS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CONTROLS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CONTESTS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CONTESTS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'LOCATED_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:LOCATED_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'BORDERS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:BORDERS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'presence', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CARRIED_OUT' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CARRIED_OUT {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'event', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'TOOK_PART_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:TOOK_PART_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'event', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CLAIMED_RESPONSIBILITY_FOR' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CLAIMED_RESPONSIBILITY_FOR {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'event', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'MEDIATED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:MEDIATED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'event', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'TARGETED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:TARGETED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'event', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'OCCURRED_IN' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:OCCURRED_IN {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'event', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'CONCERNS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:CONCERNS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'theme', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ENABLED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ENABLED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'other', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'EMBOLDENS' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:EMBOLDENS {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'other', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ASSOCIATED_WITH' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ASSOCIATED_WITH {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'other', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'URGES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:URGES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'other', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'ENCOURAGES' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:ENCOURAGES {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'other', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH (c:Claim) WHERE c.predicate = 'WARNED' AND c.tieModality IS NOT NULL
MATCH (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
MERGE (s)-[r:WARNED {id: c.tie}]->(o)
SET r = {id: c.tie, family: 'other', sign: 0, claimIds: c.tieClaimIds, modality: c.tieModality, status: c.tieStatus, disputed: c.tieDisputed, qualifiers: c.tieQualifiers, intervals: c.tieIntervals, spans: c.tieSpans, grade: c.tieGrade, claimCount: c.tieClaimCount, sourceCount: c.tieSourceCount, originCount: c.tieOriginCount, lastAttested: c.tieLastAttested};

MATCH ()-[r]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim) WHERE c.tie IS NOT NULL
REMOVE c.tie, c.tieInterval, c.tieSpan, c.tieClaimIds, c.tieModality, c.tieStatus, c.tieDisputed, c.tieQualifiers, c.tieIntervals, c.tieSpans, c.tieGrade, c.tieClaimCount, c.tieSourceCount, c.tieOriginCount, c.tieLastAttested;
