// Which figures were stated for a measure, month by month: how many, the lowest, the highest, and by whom?
// Cumulative figures of the sources themselves; reports, forecasts, rates, figures of a single period and of no known day are left out.
// $measure: the identifier of a measure, or null for the one with the most figures. In cypher-shell first
// :param {measure: null}
CYPHER 25
MATCH (measure:Measure)
WHERE measure.id = $measure OR $measure IS NULL
WITH measure ORDER BY coalesce(measure.figureCount, 0) DESC, measure.id LIMIT 1
MATCH (measure)<-[:QUANTIFIES]-(claim:Claim)
WHERE claim.basis = 'CUMULATIVE' AND claim.statedOnFirst IS NOT NULL AND NOT claim.forecast
  AND NOT EXISTS { (claim)-[:CITES]->(:Claim) }
MATCH (claim)-[:MADE_BY]->(claimant:Claimant)
WITH date.truncate('month', claim.statedOnFirst) AS month, claim, claimant
ORDER BY claim.statedOnFirst, claim.id
RETURN month, count(claim) AS figures, min(coalesce(claim.low, claim.high)) AS lowest,
  max(coalesce(claim.high, claim.low)) AS highest, collect(claimant.name + ': ' + claim.phrase)[..10] AS stated
ORDER BY month
LIMIT 200
