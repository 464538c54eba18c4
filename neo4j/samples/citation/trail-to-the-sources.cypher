// On which claims does one claim rest, and how many steps away is each?
// Each claim once, at its least distance. For another claim, change the identifier; for its reports, turn the arrow round.
CYPHER 25
MATCH (start:Claim {id: 'claim:ukrainska-pravda-2024-12-12-rutte-russian-losses-quote'})
MATCH trail = ANY SHORTEST (start)-[:CITES]->{0,25}(claim:Claim)
MATCH (claim)-[:MADE_BY]->(claimant:Claimant)
RETURN length(trail) AS steps, claimant.name AS claimant, claim.statedOn AS statedOn, claim.phrase AS phrase,
  NOT EXISTS { (claim)-[:CITES]->(:Claim) } AS isOrigin, claim.id AS claimId
ORDER BY steps, claimId
LIMIT 200
