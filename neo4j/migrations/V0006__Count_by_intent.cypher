// Why: who cites whom is counted from an index alone; what counts is decided by the intent, which must be in it.
CYPHER 25 CREATE RANGE INDEX cites_claimants_intent FOR ()-[r:CITES]-() ON (r.citingClaimantId, r.citedClaimantId, r.citingStatedOnFirst, r.intent);
CYPHER 25 CREATE RANGE INDEX cites_groups_intent FOR ()-[r:CITES]-() ON (r.citingGroupId, r.citedGroupId, r.citingStatedOnFirst, r.intent);
CYPHER 25 DROP INDEX cites_claimants IF EXISTS;
CYPHER 25 DROP INDEX cites_groups IF EXISTS;

// Why: claims that several pass on are found without those that nobody does, and without one that everybody does.
CYPHER 25 CREATE RANGE INDEX claim_citations FOR (n:Claim) ON (n.citationCount, n.id);

// Why: who passes on the same claims is found from an index alone, claim by claim.
CYPHER 25 CREATE RANGE INDEX cites_tellers FOR ()-[r:CITES]-() ON (r.citedId, r.citingClaimantId, r.intent);
