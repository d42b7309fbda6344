// Derives the ties from the claims, one per subject, type, object and modality, and removes those that no claim supports any more.
// Written from model/ontology.ts; a test keeps it so.

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
WHERE c.kind = 'relation' AND c.retractedAt IS NULL
WITH c, s.id + '|' + c.predicate + '|' + o.id
    + CASE WHEN c.predicate IN ['DESIGNATED'] AND c.qualifier IS NOT NULL THEN '|' + c.qualifier ELSE '' END
    + CASE WHEN c.stance = 'asserted' THEN '' ELSE '|' + c.stance END AS tie,
  c.validFrom AS f, CASE c.validFromPrecision WHEN 'year' THEN substring(c.validFrom, 0, 4) + '-12-31' WHEN 'month' THEN substring(c.validFrom, 0, 7) + '-31' WHEN 'quarter' THEN substring(c.validFrom, 0, 4) + CASE WHEN substring(c.validFrom, 5, 2) <= '03' THEN '-03-31' WHEN substring(c.validFrom, 5, 2) <= '06' THEN '-06-31' WHEN substring(c.validFrom, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE c.validFrom END AS fEnd,
  CASE WHEN c.validTo = '..' THEN null ELSE c.validTo END AS t, coalesce(c.validTo, '') = '..' AS continuing,
  coalesce(c.validToPrecision, 'day') = 'before' AS before,
  c.asOf AS a, CASE c.asOfPrecision WHEN 'year' THEN substring(c.asOf, 0, 4) + '-12-31' WHEN 'month' THEN substring(c.asOf, 0, 7) + '-31' WHEN 'quarter' THEN substring(c.asOf, 0, 4) + CASE WHEN substring(c.asOf, 5, 2) <= '03' THEN '-03-31' WHEN substring(c.asOf, 5, 2) <= '06' THEN '-06-31' WHEN substring(c.asOf, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE c.asOf END AS aEnd
WITH c, tie, f, fEnd, t, continuing, before, a, aEnd,
  CASE WHEN t IS NULL THEN '9999-99-99' ELSE CASE c.validToPrecision WHEN 'year' THEN substring(t, 0, 4) + '-12-31' WHEN 'month' THEN substring(t, 0, 7) + '-31' WHEN 'quarter' THEN substring(t, 0, 4) + CASE WHEN substring(t, 5, 2) <= '03' THEN '-03-31' WHEN substring(t, 5, 2) <= '06' THEN '-06-31' WHEN substring(t, 5, 2) <= '09' THEN '-09-31' ELSE '-12-31' END ELSE t END END AS mayTo
WITH c, tie, coalesce(f, '0000-00-00') AS mayFrom, mayTo,
  CASE WHEN f IS NOT NULL THEN fEnd WHEN t IS NOT NULL THEN CASE WHEN before OR mayTo <> t THEN '9999-99-99' ELSE t END
    ELSE coalesce(a, '9999-99-99') END AS hf,
  CASE WHEN f IS NOT NULL THEN CASE WHEN continuing THEN coalesce(aEnd, fEnd) WHEN t IS NOT NULL AND NOT before THEN t WHEN fEnd = f THEN f ELSE '0000-00-00' END
    WHEN t IS NOT NULL THEN CASE WHEN before OR mayTo <> t THEN '0000-00-00' ELSE t END
    ELSE coalesce(aEnd, '0000-00-00') END AS ht
SET c.tie = tie,
  c.tieInterval = coalesce(c.validFrom, '') + CASE WHEN c.validFrom IS NULL OR c.validFrom = '..' OR coalesce(c.validFromPrecision, 'day') = 'day' THEN '' ELSE '~' + c.validFromPrecision END + '/' + coalesce(c.validTo, '') + CASE WHEN c.validTo IS NULL OR c.validTo = '..' OR coalesce(c.validToPrecision, 'day') = 'day' THEN '' ELSE '~' + c.validToPrecision END,
  c.tieSpan = mayFrom + '|' + CASE WHEN ht < hf THEN '9999-99-99|0000-00-00' ELSE hf + '|' + ht END + '|' + mayTo;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'PLEDGED_ALLEGIANCE_TO' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:PLEDGED_ALLEGIANCE_TO {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:PLEDGED_ALLEGIANCE_TO]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'ACCEPTED_PLEDGE_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:ACCEPTED_PLEDGE_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:ACCEPTED_PLEDGE_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'AFFILIATE_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:AFFILIATE_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:AFFILIATE_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FACTION_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FACTION_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FACTION_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FOUNDED_BY' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FOUNDED_BY {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FOUNDED_BY]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FIGHTERS_JOINED' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FIGHTERS_JOINED {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FIGHTERS_JOINED]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'SUPPORTS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:SUPPORTS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:SUPPORTS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'ENABLED' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:ENABLED {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:ENABLED]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'ASSOCIATED_WITH' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:ASSOCIATED_WITH {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'allegiance', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:ASSOCIATED_WITH]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'SPLIT_FROM' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:SPLIT_FROM {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'identity', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:SPLIT_FROM]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'SUCCEEDED' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:SUCCEEDED {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'identity', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:SUCCEEDED]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'MERGED_INTO' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:MERGED_INTO {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'identity', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:MERGED_INTO]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'SAME_AS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:SAME_AS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'identity', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:SAME_AS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'LEADS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:LEADS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:LEADS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'SERVES_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:SERVES_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:SERVES_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'GOVERNS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:GOVERNS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:GOVERNS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'RECOGNISES' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:RECOGNISES {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'cooperation', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:RECOGNISES]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'GOVERNMENT_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:GOVERNMENT_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:GOVERNMENT_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FORCE_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FORCE_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FORCE_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'MEMBER_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:MEMBER_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:MEMBER_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'OBSERVER_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:OBSERVER_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:OBSERVER_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'ORGAN_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:ORGAN_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'structure', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:ORGAN_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'COOPERATES_WITH' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:COOPERATES_WITH {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'cooperation', sign: 1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:COOPERATES_WITH]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'RIVAL_OF' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:RIVAL_OF {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:RIVAL_OF]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FIGHTS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FIGHTS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FIGHTS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'ATTACKED' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:ATTACKED {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:ATTACKED]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'COUNTERS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:COUNTERS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:COUNTERS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'EXCLUDES' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:EXCLUDES {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:EXCLUDES]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'CONSTRAINS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:CONSTRAINS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:CONSTRAINS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'DESIGNATED' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:DESIGNATED {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'rivalry', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:DESIGNATED]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'URGES' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:URGES {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'other', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:URGES]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'THREATENS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:THREATENS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'threat', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:THREATENS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'DESTABILISES' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:DESTABILISES {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'threat', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:DESTABILISES]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FACES_SEPARATISM_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FACES_SEPARATISM_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'threat', sign: -1, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FACES_SEPARATISM_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'MOVED_FIGHTERS_TO' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:MOVED_FIGHTERS_TO {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:MOVED_FIGHTERS_TO]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'MOVED_FIGHTERS_FROM' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:MOVED_FIGHTERS_FROM {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:MOVED_FIGHTERS_FROM]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'RECRUITS_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:RECRUITS_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:RECRUITS_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'BASED_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:BASED_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:BASED_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'OPERATES_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:OPERATES_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:OPERATES_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'FOUNDED_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:FOUNDED_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:FOUNDED_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'CONTROLS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:CONTROLS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:CONTROLS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'CONTESTS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:CONTESTS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:CONTESTS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'LOCATED_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:LOCATED_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'presence', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:LOCATED_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'CARRIED_OUT' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:CARRIED_OUT {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'event', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:CARRIED_OUT]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'TOOK_PART_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:TOOK_PART_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'event', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:TOOK_PART_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'CLAIMED_RESPONSIBILITY_FOR' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:CLAIMED_RESPONSIBILITY_FOR {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'event', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:CLAIMED_RESPONSIBILITY_FOR]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'TARGETED' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:TARGETED {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'event', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:TARGETED]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'OCCURRED_IN' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:OCCURRED_IN {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'event', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:OCCURRED_IN]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:STATED_IN]->(src:Source)
WHERE c.predicate = 'CONCERNS' AND c.tie IS NOT NULL
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
WITH c, s, o, src, count(speaker) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim) WHERE x.about = 'existence' AND other.retractedAt IS NULL
WITH c, s, o, src, speakers, count(x) AS contradictions
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(origin:Source)
WITH c, s, o, src, speakers, contradictions, collect(DISTINCT origin.id) AS origins
OPTIONAL MATCH (src)-[:DERIVES_FROM*1..]->(root:Source) WHERE NOT EXISTS { MATCH (root)-[:DERIVES_FROM]->() }
WITH c, s, o, src, speakers, contradictions, origins, collect(DISTINCT root.id) AS roots
ORDER BY c.id
WITH s, o, c.tie AS id, c.stance AS stance, collect({id: c.id, affirms: c.polarity = 'affirms', reported: speakers > 0 OR c.attributedAs IS NOT NULL,
  contested: contradictions > 0, qualifier: c.qualifier, source: src.id, origins: origins, roots: CASE WHEN size(roots) = 0 THEN [src.id] ELSE roots END, grade: src.reliability + toString(c.credibility),
  interval: c.tieInterval, span: c.tieSpan, asOf: c.asOf}) AS claims
WITH s, o, id, stance, claims, [x IN claims WHERE x.affirms] AS yes
WITH s, o, id, stance, claims, yes, reduce(acc = [], x IN yes | CASE WHEN x.source IS NULL OR x.source IN acc THEN acc ELSE acc + [x.source] END) AS sources,
  size(reduce(acc = [], x IN yes | acc + [r IN x.roots WHERE NOT r IN acc])) AS ultimate
WITH s, o, id, stance, claims, yes, sources, ultimate,
  size([x IN sources WHERE size([y IN yes WHERE y.source = x AND size([z IN y.origins WHERE z IN sources]) > 0]) = 0]) AS underived
MERGE (s)-[r:CONCERNS {id: id}]->(o)
SET r = {id: id, modality: CASE WHEN stance = 'asserted' THEN 'actual' ELSE stance END,
  status: CASE WHEN size(yes) = 0 THEN 'denied' WHEN size([x IN yes WHERE NOT x.reported]) > 0 THEN 'stated' ELSE 'reported' END,
  family: 'theme', sign: 0, qualifiers: reduce(acc = [], x IN yes | CASE WHEN x.qualifier IS NULL OR x.qualifier IN acc THEN acc ELSE acc + [x.qualifier] END),
  claimIds: [x IN claims | x.id], intervals: [x IN yes | x.interval], spans: [x IN yes | x.span],
  claimCount: size(yes), sourceCount: size(sources),
  originCount: CASE WHEN ultimate < underived THEN ultimate ELSE underived END,
  grade: reduce(best = null, x IN yes | CASE WHEN best IS NULL OR x.grade < best THEN x.grade ELSE best END),
  disputed: size(yes) < size(claims) OR size([x IN claims WHERE x.contested]) > 0,
  lastAttested: reduce(last = null, x IN yes | CASE WHEN x.asOf IS NOT NULL AND (last IS NULL OR x.asOf > last) THEN x.asOf ELSE last END)};

MATCH ()-[r:CONCERNS]->() WHERE r.claimIds IS NOT NULL
OPTIONAL MATCH (c:Claim {tie: r.id})
WITH r, count(c) AS n WHERE n = 0
DELETE r;

MATCH (c:Claim) WHERE c.tie IS NOT NULL REMOVE c.tie, c.tieInterval, c.tieSpan;
