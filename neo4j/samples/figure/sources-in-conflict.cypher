// Which totals of different sources for one measure are apart, and does the order of their days exclude that both hold?
// A total does not fall: what is larger about the same day or a certainly earlier one excludes what is smaller. From a longer
// time, a doubtful day, another beginning and, for the order, a day that nobody stated nothing follows: then `certain` is false.
// Timeline.conflicts has the whole rule, with rounding and with what rests on what. About reaches 5 %.
// $measure: the identifier of a measure, or null for the one with the most figures. In cypher-shell first
// :param {measure: null}
CYPHER 25
MATCH (measure:Measure)
WHERE measure.id = $measure OR $measure IS NULL
WITH measure ORDER BY coalesce(measure.figureCount, 0) DESC, measure.id LIMIT 1
MATCH (over:Claim {measureId: measure.id}), (under:Claim {measureId: measure.id})
WHERE over.line IS NOT NULL AND over.line = under.line AND over.claimantId <> under.claimantId AND over.basis = 'CUMULATIVE'
  AND coalesce(over.staleKind = 'OVERTAKEN', true) AND coalesce(under.staleKind = 'OVERTAKEN', true)
LET least = over.low * CASE over.comparator WHEN 'ABOUT' THEN 0.95 ELSE 1 END,
  most = under.high * CASE under.comparator WHEN 'ABOUT' THEN 1.05 ELSE 1 END,
  doubtful = any(mark IN ['~', '?', '%'] WHERE over.asOf + under.asOf CONTAINS mark),
  alike = coalesce(over.sinceFirst = under.sinceFirst AND over.sinceLast = under.sinceLast, over.since IS NULL AND under.since IS NULL)
FILTER least > most
WITH over, under, least - most AS gap, NOT doubtful AND alike AND coalesce(over.asOfFirst = over.asOfLast AND over.described = under.described
  OR over.asOfLast < under.asOfFirst AND NOT over.asOfInferred AND NOT under.asOfInferred, false) AS certain
ORDER BY certain DESC, gap DESC LIMIT 100
MATCH (over)-[:MADE_BY]->(upper:Claimant), (under)-[:MADE_BY]->(lower:Claimant)
RETURN upper.name AS above, over.asOf AS aboutAbove, over.phrase AS phraseAbove, lower.name AS below,
  under.asOf AS aboutBelow, under.phrase AS phraseBelow, gap, certain
ORDER BY certain DESC, gap DESC, over.id, under.id
