// Tolls that rose: the later claim stands for the earlier one.

MATCH (:Claim)-[r:SUPERSEDES]->(:Claim) WHERE r.dossier = 'open-sources' DELETE r;

// Kabul airport: later tolls for the early one.
UNWIND [
  {newer: 'abbas-2022.c102', older: 'afghan-studies-center-2021.f034a'},
  {newer: 'virginia-fusion-center-2021.f032b', older: 'afghan-studies-center-2021.f034a'},
  {newer: 'republic-world-2021.f033b', older: 'afghan-studies-center-2021.f034a'}
] AS row
MATCH (a:Claim {id: row.newer})
MATCH (b:Claim {id: row.older})
MERGE (a)-[r:SUPERSEDES]->(b)
SET r.dossier = 'open-sources';

// Crocus City Hall: the first day, then 137, then 145.
UNWIND [
  {newer: 'stars-hub-crocus.f037a', older: 'east-coast-daily-2024.f036a'},
  {newer: 'gravy-crocus.f035a', older: 'east-coast-daily-2024.f036a'},
  {newer: 'gravy-crocus.f035a', older: 'stars-hub-crocus.f037a'}
] AS row
MATCH (a:Claim {id: row.newer})
MATCH (b:Claim {id: row.older})
MERGE (a)-[r:SUPERSEDES]->(b)
SET r.dossier = 'open-sources';

// Kerman: 84, then 89.
UNWIND [
  {newer: 'militant-wire-kerman.f040', older: 'doom-news-kerman.f041a'}
] AS row
MATCH (a:Claim {id: row.newer})
MATCH (b:Claim {id: row.older})
MERGE (a)-[r:SUPERSEDES]->(b)
SET r.dossier = 'open-sources';
