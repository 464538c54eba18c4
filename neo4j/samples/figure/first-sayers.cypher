// Who was the first to state each figure of a measure, and when?
// Only claims that cite nothing count: a report is not a first statement. "claims" is how often the figure was stated so.
// First by the first day that the date of the statement can mean: where it is vague, another may have been earlier.
// $measure: the identifier of a measure, or null for the one with the most figures. In cypher-shell first
// :param {measure: null}
CYPHER 25
MATCH (measure:Measure)
WHERE measure.id = $measure OR $measure IS NULL
WITH measure ORDER BY coalesce(measure.figureCount, 0) DESC, measure.id LIMIT 1
MATCH (measure)<-[:QUANTIFIES]-(claim:Claim)
WHERE NOT EXISTS { (claim)-[:CITES]->(:Claim) }
WITH claim ORDER BY claim.statedOnFirst, claim.id
WITH claim.basis AS basis, claim.comparator AS comparator, claim.low AS low, claim.high AS high,
  claim.forecast AS forecast, collect(claim) AS claims
WITH basis, comparator, low, high, forecast, claims[0] AS first, size(claims) AS claims
MATCH (first)-[:MADE_BY]->(claimant:Claimant)
RETURN first.statedOn AS statedOn, claimant.name AS firstSayer, first.phrase AS phrase, comparator, low, high, basis,
  forecast, claims, first.id AS claimId
ORDER BY first.statedOnFirst, claimId
LIMIT 200
