// Why: the most reported claims of a time are found from the top, without reading those that few or none report.
CYPHER 25 CREATE RANGE INDEX claim_reports FOR (n:Claim) ON (n.reportCount, n.id);

// Why: the latest claims made for an organization are found without reading all it ever claimed.
CYPHER 25 CREATE RANGE INDEX claim_organization_stated_on FOR (n:Claim) ON (n.organizationId, n.statedOnFirst, n.id);

// Why: a rare word in a statement is found and counted without reading all statements.
CYPHER 25 CREATE TEXT INDEX claim_statement_folded FOR (n:Claim) ON (n.statementFolded);

// Why: how the citations of a claimant differ from what they cite is counted when they are written, in one place for each.
CYPHER 25 CREATE CONSTRAINT drift_count FOR (n:DriftCount) REQUIRE (n.groupBy, n.claimantId) IS UNIQUE;
