// Why: a record that was merged into another one is found by its identifier, whoever still names it, and each once.
CYPHER 25 CREATE CONSTRAINT merged_claimant_id FOR (n:MergedClaimant) REQUIRE n.id IS UNIQUE;
