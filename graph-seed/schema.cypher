// Constraints and indexes, and the version of the graph's shape. Run first; running it again changes nothing.
// Written by cypher/store/seed-scripts.ts; a test keeps it so.

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT proposedclaim_id IF NOT EXISTS FOR (n:ProposedClaim) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT relationshiptype_id IF NOT EXISTS FOR (n:RelationshipType) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;

CREATE INDEX claim_tie IF NOT EXISTS FOR (c:Claim) ON (c.tie);

CREATE INDEX claim_predicate IF NOT EXISTS FOR (c:Claim) ON (c.predicate);

MERGE (m:Meta {id: 'store'})
ON CREATE SET m.name = 'Allegiance store', m.schemaVersion = 2;
