// How many independent origins do the reports of one measure rest on?
// Fifteen outlets that quote one ministry have one origin.
// $measure: the identifier of a measure, or null for the one with the most figures. In cypher-shell first
// :param {measure: null}
CYPHER 25
MATCH (measure:Measure)
WHERE measure.id = $measure OR $measure IS NULL
WITH measure ORDER BY coalesce(measure.figureCount, 0) DESC, measure.id LIMIT 1
MATCH (measure)<-[:QUANTIFIES]-(report:Claim)-[:CITES*1..25]->(origin:Claim)
WHERE NOT EXISTS { (origin)-[:CITES]->(:Claim) }
WITH DISTINCT report, origin
MATCH (origin)-[:MADE_BY]->(claimant:Claimant)
RETURN claimant.name AS firstSayer, origin.statedOn AS statedOn, origin.phrase AS phrase, count(report) AS reports,
  count(DISTINCT report.claimantId) AS reporters, origin.id AS originId
ORDER BY reporters DESC, reports DESC, originId
LIMIT 100
