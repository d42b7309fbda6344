// Removes nodes and sources that have left their dossier, unless a claim or tie of another still needs them.
// Written by cypher/store/seed-scripts.ts; a test keeps it so.

MATCH (n:Actor) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;

MATCH (n:Actor) WHERE n.leaving = true REMOVE n.leaving;

MATCH (n:Place) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;

MATCH (n:Place) WHERE n.leaving = true REMOVE n.leaving;

MATCH (n:Event) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;

MATCH (n:Event) WHERE n.leaving = true REMOVE n.leaving;

MATCH (n:Theme) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;

MATCH (n:Theme) WHERE n.leaving = true REMOVE n.leaving;

MATCH (n:Thing) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;

MATCH (n:Thing) WHERE n.leaving = true REMOVE n.leaving;

MATCH (n:Source) WHERE n.leaving = true AND NOT EXISTS { MATCH (n)--() } DELETE n;

MATCH (n:Source) WHERE n.leaving = true REMOVE n.leaving;
