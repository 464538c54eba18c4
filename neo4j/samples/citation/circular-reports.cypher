// Do citations lead back to where they began: in how many claims does a claimant rest on its own words, told by others?
CYPHER 25
MATCH (claim:Claim)-[:CITES*1..24]->(other:Claim)
WHERE other.claimantId <> claim.claimantId
WITH DISTINCT claim, other
OPTIONAL MATCH (other)-[:CITES]->(own:Claim)
WHERE own.claimantId = claim.claimantId
RETURN count(DISTINCT claim) AS claimsThatRestOnOthers, count(DISTINCT CASE WHEN own IS NOT NULL THEN claim END) AS circular,
  collect(DISTINCT CASE WHEN own IS NOT NULL THEN claim.id END)[0..20] AS examples
