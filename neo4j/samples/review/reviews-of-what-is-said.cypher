// What have fact-checkers found of what several claims assert: of the proposition, or of one of the claims that express it?
// $proposition: the identifier of a proposition, or null for those that most claims express. In cypher-shell first
// :param {proposition: null}
// A proposition that nobody has reviewed is told with an empty list; the sample data have no reviews.
CYPHER 25
MATCH (proposition:Proposition)
WHERE proposition.id = $proposition OR $proposition IS NULL
WITH proposition ORDER BY coalesce(proposition.claimCount, 0) DESC, proposition.id LIMIT 20
RETURN proposition.statement AS statement, proposition.claimCount AS claims, COLLECT {
    MATCH (proposition)<-[:EXPRESSES]-{0,1}(reviewed)<-[review:REVIEWS]-(check:Claim)-[:MADE_BY]->(checker:Claimant)
    WHERE NOT EXISTS { (check)<-[:RETRACTS {withdraws: true}]-(:Claim) }
    RETURN {checker: checker.name, rating: review.rating, normalized: review.normalized, scale: review.scale,
      statedOn: check.statedOn, reviewed: reviewed.id, checkId: check.id}
    ORDER BY check.statedOnFirst, check.id LIMIT 20
  } AS reviews, proposition.id AS propositionId
ORDER BY claims DESC, propositionId
