// Why: who cites whom, by organization, looks at every citation; the organization of the day is kept on the claim.
CYPHER 25 CREATE RANGE INDEX claim_organization FOR (n:Claim) ON (n.organizationId);
CYPHER 25 MATCH (claim:Claim)
CALL (claim) {
  MATCH (claim)-[:MADE_BY]->(claimant)
  OPTIONAL MATCH (claimant)-[spell:AFFILIATED_WITH]->(organization)
  WHERE (spell.fromFirst IS NULL OR spell.fromFirst <= claim.statedOnFirst)
    AND (spell.toLast IS NULL OR spell.toLast > claim.statedOnFirst)
  WITH claim, claimant, spell, organization
  ORDER BY spell.fromFirst IS NULL, spell.fromFirst DESC, organization.id LIMIT 1
  SET claim.organizationId = CASE WHEN claimant:Organization THEN claimant.id ELSE organization.id END
} IN TRANSACTIONS OF 10000 ROWS;
