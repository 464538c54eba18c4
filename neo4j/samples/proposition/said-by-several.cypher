// What did several claimants say alike, how often, and who said it first?
// Reports count as claims, but only those who quote or report nobody count as sayers. Several where nobody knows who was first.
CYPHER 25
MATCH (proposition:Proposition)
WHERE proposition.claimCount >= 2
WITH proposition ORDER BY proposition.ownClaimantCount DESC, proposition.claimCount DESC, proposition.id
LIMIT 50
UNWIND proposition.ownFirstIds AS id
MATCH (claim:Claim {id: id})-[:MADE_BY]->(claimant:Claimant)
RETURN proposition.statement AS statement, proposition.ownClaimantCount AS sayers, proposition.claimCount AS claims,
  size(proposition.ownFirstIds) = 1 AS certain, claimant.name AS firstSayer, claim.statedOn AS statedOn,
  proposition.id AS propositionId
ORDER BY sayers DESC, claims DESC, propositionId, claim.statedOnFirst, claim.id
