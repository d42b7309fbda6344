// Where claims of this dossier cannot both hold. Written once, from the smaller id.

MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) WHERE r.dossier = 'iskp-region' DELETE r;

// The Taliban claim of control, which the article sets against weak law and order.
UNWIND [
  {from: 'abbas-2022.c012', to: 'abbas-2022.c016', about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'iskp-region';
