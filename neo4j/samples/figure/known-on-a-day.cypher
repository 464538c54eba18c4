// What had each source last said about a measure by a given day?
// A claim counts if even the last day it can mean is not later, and the first one is known. For another measure or day, change the values.
CYPHER 25
MATCH (:Measure {id: 'measure:russian-military-killed'})<-[:QUANTIFIES]-(claim:Claim)
WHERE claim.statedOnLast <= date('2024-03-31') AND claim.statedOnFirst IS NOT NULL AND claim.basis = 'CUMULATIVE' AND NOT claim.forecast
  AND NOT EXISTS { (claim)-[:CITES]->(:Claim) }
WITH claim ORDER BY claim.statedOnFirst DESC, claim.id DESC
WITH claim.claimantId AS claimantId, collect(claim)[0] AS latest
MATCH (claimant:Claimant {id: claimantId})
RETURN claimant.name AS source, latest.statedOn AS statedOn, latest.phrase AS phrase, latest.comparator AS comparator,
  latest.low AS low, latest.high AS high, latest.id AS claimId
ORDER BY latest.statedOnFirst, claimId
LIMIT 200
