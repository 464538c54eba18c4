CYPHER 25 CREATE RANGE INDEX claim_described FOR (n:Claim) ON (n.claimantId, n.measureId, n.line, n.describedFirst);

CYPHER 25 CREATE RANGE INDEX claim_stale FOR (n:Claim) ON (n.staleKind);
