// How many independent origins do the reports of one measure rest on?
// Fifteen outlets that quote one ministry have one origin. For another measure, change the identifier.
CYPHER 25
MATCH (:Measure {id: 'measure:russian-military-killed-or-wounded'})<-[:QUANTIFIES]-(report:Claim)-[:CITES*1..25]->(origin:Claim)
WHERE NOT EXISTS { (origin)-[:CITES]->(:Claim) }
WITH DISTINCT report, origin
MATCH (origin)-[:MADE_BY]->(claimant:Claimant)
RETURN claimant.name AS firstSayer, origin.statedOn AS statedOn, origin.phrase AS phrase, count(report) AS reports,
  count(DISTINCT report.claimantId) AS reporters, origin.id AS originId
ORDER BY reporters DESC, reports DESC, originId
LIMIT 100
