// Where does a total differ from the sum of its parts, as one claimant stated them at one time?
// "complete" says whether a figure was stated for every part of the measure; only then can the sum be the total.
// A bound that is missing ("more than" has no upper one) makes the sum's bound missing too.
CYPHER 25
MATCH (whole:Measure)<-[:COMPONENT_OF]-(component:Measure)
WITH whole, collect(component) AS components
MATCH (whole)<-[:QUANTIFIES]-(total:Claim)
WHERE total.basis = 'CUMULATIVE' AND NOT total.forecast AND NOT EXISTS { (total)-[:CITES]->(:Claim) }
UNWIND components AS component
MATCH (part:Claim {claimantId: total.claimantId, measureId: component.id})
WHERE part.statedOnFirst = total.statedOnFirst AND part.basis = total.basis AND part.forecast = total.forecast
  AND NOT EXISTS { (part)-[:CITES]->(:Claim) }
WITH whole, total, size(components) AS components, collect(part) AS parts, sum(part.low) AS low, sum(part.high) AS high
WITH whole, total, parts, components = size(parts) AS complete,
  CASE WHEN all(part IN parts WHERE part.low IS NOT NULL) THEN low END AS low,
  CASE WHEN all(part IN parts WHERE part.high IS NOT NULL) THEN high END AS high
WHERE coalesce(low, -1) <> coalesce(total.low, -1) OR coalesce(high, -1) <> coalesce(total.high, -1)
MATCH (total)-[:MADE_BY]->(claimant:Claimant)
RETURN claimant.name AS sayer, total.statedOn AS statedOn, whole.name AS measure, total.phrase AS totalPhrase,
  [part IN parts | part.phrase] AS partPhrases, complete, total.low AS totalLow, low AS sumLow, total.high AS totalHigh,
  high AS sumHigh, total.low - low AS gap
ORDER BY complete DESC, total.statedOnFirst, total.id
LIMIT 100
