// Which sources state totals for one measure that cannot both hold?
// A total does not fall: what was larger on an earlier or the same day excludes what is smaller. About reaches 5 %.
// For another measure, change the identifier.
CYPHER 25
MATCH (measure:Measure {id: 'measure:russian-military-killed'})
MATCH (over:Claim {measureId: measure.id}), (under:Claim {measureId: measure.id})
WHERE over.line IS NOT NULL AND over.line = under.line AND over.claimantId <> under.claimantId
  AND over.basis = 'CUMULATIVE' AND over.asOfFirst <= under.asOfLast
LET least = over.low * CASE over.comparator WHEN 'ABOUT' THEN 0.95 ELSE 1 END,
  most = under.high * CASE under.comparator WHEN 'ABOUT' THEN 1.05 ELSE 1 END
FILTER least > most
WITH over, under, least - most AS gap ORDER BY gap DESC LIMIT 100
MATCH (over)-[:MADE_BY]->(upper:Claimant), (under)-[:MADE_BY]->(lower:Claimant)
RETURN upper.name AS above, over.statedOn AS statedAbove, over.phrase AS phraseAbove, lower.name AS below,
  under.statedOn AS statedBelow, under.phrase AS phraseBelow, gap
ORDER BY gap DESC, over.id, under.id
