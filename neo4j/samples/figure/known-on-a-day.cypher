// What had each source last said about a measure by a given day?
// A claim counts if even the last day it can mean is not later, and the first one is known.
// $measure: the identifier of a measure, or null for the one with the most figures.
// $day: as '2024-03-31', or null for today. In cypher-shell first :param {measure: null, day: null}
CYPHER 25
MATCH (measure:Measure)
WHERE measure.id = $measure OR $measure IS NULL
WITH measure ORDER BY coalesce(measure.figureCount, 0) DESC, measure.id LIMIT 1
MATCH (measure)<-[:QUANTIFIES]-(claim:Claim)
WHERE claim.statedOnLast <= coalesce(date($day), date()) AND claim.statedOnFirst IS NOT NULL AND claim.basis = 'CUMULATIVE' AND NOT claim.forecast
  AND NOT EXISTS { (claim)-[:CITES]->(:Claim) }
WITH claim ORDER BY claim.statedOnFirst DESC, claim.id DESC
WITH claim.claimantId AS claimantId, collect(claim)[0] AS latest
MATCH (claimant:Claimant {id: claimantId})
RETURN claimant.name AS source, latest.statedOn AS statedOn, latest.phrase AS phrase, latest.comparator AS comparator,
  latest.low AS low, latest.high AS high, latest.id AS claimId
ORDER BY latest.statedOnFirst, claimId
LIMIT 200
