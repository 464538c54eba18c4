// Why: a proposition is found, linked and written once by its readable identifier.
CYPHER 25 CREATE CONSTRAINT proposition_id FOR (n:Proposition) REQUIRE n.id IS UNIQUE;

// Why: what most people say is found from the top, and propositions are paged and filtered by their words.
CYPHER 25 CREATE RANGE INDEX proposition_statement FOR (n:Proposition) ON (n.statement, n.id);
CYPHER 25 CREATE RANGE INDEX proposition_claims FOR (n:Proposition) ON (n.claimCount, n.id);
CYPHER 25 CREATE RANGE INDEX proposition_claimants FOR (n:Proposition) ON (n.claimantCount, n.id);
CYPHER 25 CREATE RANGE INDEX proposition_own_claimants FOR (n:Proposition) ON (n.ownClaimantCount, n.id);
CYPHER 25 CREATE TEXT INDEX proposition_statement_folded FOR (n:Proposition) ON (n.statementFolded);
CYPHER 25 CREATE FULLTEXT INDEX propositions FOR (n:Proposition) ON EACH [n.statement]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// Why: the claims that express a proposition are paged, and the first and the last of them found, without reading them all.
CYPHER 25 CREATE RANGE INDEX expresses_proposition FOR ()-[r:EXPRESSES]-() ON (r.propositionId, r.claimStatedOnFirst, r.claimId);
CYPHER 25 CREATE RANGE INDEX expresses_said FOR ()-[r:EXPRESSES]-() ON (r.propositionId, r.said, r.retold);

// Why: what was reviewed by most is found from the top.
CYPHER 25 CREATE RANGE INDEX claim_reviewers FOR (n:Claim) ON (n.reviewerCount, n.id);
CYPHER 25 CREATE RANGE INDEX proposition_reviewers FOR (n:Proposition) ON (n.reviewerCount, n.id);
