// What do rates and tolls of known length come to a day, spread evenly?
// A week has 7 days, a month 30.4375. Totals are left out: only their growth has a rate.
CYPHER 25
MATCH (claim:Claim)
WHERE claim.line IS NOT NULL AND (claim.basis = 'RATE' OR (claim.basis = 'PERIOD' AND claim.untilLast >= claim.sinceFirst))
LET days = CASE claim.basis WHEN 'PERIOD' THEN duration.inDays(claim.sinceFirst, claim.untilLast).days + 1
  ELSE CASE claim.per WHEN 'DAY' THEN 1 WHEN 'WEEK' THEN 7 WHEN 'MONTH' THEN 30.4375 ELSE 365.25 END END
MATCH (claim)-[:MADE_BY]->(claimant:Claimant), (claim)-[:QUANTIFIES]->(measure:Measure)
RETURN measure.name AS measureName, claimant.name AS sayer, claim.statedOn AS statedOn, claim.phrase AS phrase,
  claim.comparator AS comparator, claim.low / days AS lowPerDay, claim.high / days AS highPerDay, claim.unit AS unit
ORDER BY measureName, claim.statedOnFirst, claim.id
LIMIT 200
