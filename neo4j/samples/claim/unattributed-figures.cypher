// Which figures have nobody to answer for them by name?
// Either an anonymous claimant stated them, or the outlet itself did and cites nothing.
CYPHER 25
MATCH (claim:Claim)-[:QUANTIFIES]->(measure:Measure), (claim)-[:MADE_BY]->(claimant:Claimant)
WITH claim, measure, claimant, CASE
    WHEN claimant.anonymous THEN 'anonymous claimant'
    WHEN NOT EXISTS { (claim)-[:CITES]->(:Claim) }
      AND EXISTS { (claim)-[:APPEARS_IN]->(:Article)-[:PUBLISHED_BY]->(claimant) } THEN 'outlet, no source'
  END AS why
WHERE why IS NOT NULL
RETURN why, claimant.name AS sayer, claim.statedOn AS statedOn, claim.phrase AS phrase, measure.name AS measure,
  claim.id AS claimId
ORDER BY why, claim.statedOnFirst, claimId
LIMIT 200
