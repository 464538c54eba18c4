// What did several claimants say alike, how often, and who said it first?
// Reports count as claims, but only those who quote or report nobody count as sayers.
CYPHER 25
MATCH (proposition:Proposition)
WHERE proposition.claimCount >= 2
WITH proposition ORDER BY proposition.ownClaimantCount DESC, proposition.claimCount DESC, proposition.id
LIMIT 50
CALL (proposition) {
  MATCH (claim:Claim)-[expresses:EXPRESSES]->(proposition)
  WHERE NOT expresses.retold
  RETURN claim ORDER BY expresses.said LIMIT 1
}
MATCH (claim)-[:MADE_BY]->(claimant:Claimant)
RETURN proposition.statement AS statement, proposition.ownClaimantCount AS sayers, proposition.claimCount AS claims,
  claimant.name AS firstSayer, claim.statedOn AS statedOn, proposition.id AS propositionId
ORDER BY sayers DESC, claims DESC, propositionId
