// What changed all the way between a claim and the claim that first said it, however many steps there are?
// DRIFTS_FROM leads to origins two or more steps away; to the nearer ones it is the citation itself that holds the drift.
CYPHER 25
MATCH (claim:Claim)-[drift:CITES|DRIFTS_FROM]->(origin:Claim)
WHERE drift.drift <> [] AND NOT EXISTS { (origin)-[:CITES]->(:Claim) }
RETURN origin.claimantId AS firstSayer, origin.phrase AS said, claim.claimantId AS teller, claim.phrase AS told,
  drift.drift AS kinds, type(drift) = 'DRIFTS_FROM' AS isFartherAway, claim.id AS claimId, origin.id AS originId
ORDER BY claim.statedOnFirst IS NULL, claim.statedOnFirst DESC, claimId, originId
LIMIT 100
