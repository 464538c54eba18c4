// Why: a record is found, linked and written once by its readable identifier; without a constraint a racing MERGE would make two.
CYPHER 25 CREATE CONSTRAINT claim_id FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT speaker_id FOR (n:Speaker) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT organization_id FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT claimant_id FOR (n:Claimant) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT article_id FOR (n:Article) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT measure_id FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT claim_version_id FOR (n:ClaimVersion) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE INDEX added_later FOR (n:Claim) ON (n.medium);
