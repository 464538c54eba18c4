// On which claims does one claim rest, and how many steps away is each?
// Each claim once, at its least distance. For its reports, turn the arrow round.
// $claim: the identifier of a claim, or null for the latest one that cites another. In cypher-shell first :param {claim: null}
CYPHER 25
CALL () {
  MATCH (start:Claim {id: $claim})
  RETURN start
  UNION
  MATCH (start:Claim)
  WHERE $claim IS NULL AND EXISTS { (start)-[:CITES]->(:Claim) }
  RETURN start ORDER BY start.statedOnFirst IS NULL, start.statedOnFirst DESC, start.id LIMIT 1
}
MATCH trail = ANY SHORTEST (start)-[:CITES]->{0,25}(claim:Claim)
MATCH (claim)-[:MADE_BY]->(claimant:Claimant)
RETURN length(trail) AS steps, claimant.name AS claimant, claim.statedOn AS statedOn, claim.phrase AS phrase,
  NOT EXISTS { (claim)-[:CITES]->(:Claim) } AS isOrigin, claim.id AS claimId
ORDER BY steps, claimId
LIMIT 200
