// Why: the latest reports of a claim, and the latest claims of a measure or claimant, are read in order however many there are.
CYPHER 25 CREATE RANGE INDEX cites_cited FOR ()-[r:CITES]-() ON (r.citedId, r.citingStatedOnFirst, r.citingId);
CYPHER 25 CREATE RANGE INDEX claim_measure FOR (n:Claim) ON (n.measureId, n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_claimant FOR (n:Claim) ON (n.claimantId, n.statedOnFirst, n.id);
