// Which figures are repeated most, and by how many outlets?
// Looks at the 100 figures that are passed on most directly, and then counts the reports of those reports too.
CYPHER 25
MATCH (source:Claim)-[:QUANTIFIES]->(measure:Measure)
WHERE NOT EXISTS { (source)-[:CITES]->(:Claim) }
WITH source, measure, source.citationCount AS direct
WHERE direct > 0
ORDER BY direct DESC, source.id
LIMIT 100
CALL (source) {
  MATCH (source)<-[cites:CITES WHERE cites.intent IN ['QUOTES', 'REPORTS', 'DATA_SOURCE', 'EVIDENCE', 'AUTHORITY', 'CONFIRMS']]-{1,5}(report:Claim)
  RETURN count(DISTINCT report) AS reports, count(DISTINCT report.claimantId) AS reporters
}
MATCH (source)-[:MADE_BY]->(claimant:Claimant)
RETURN claimant.name AS sayer, source.statedOn AS statedOn, source.phrase AS phrase, measure.name AS measure,
  direct, reports, reporters, source.id AS claimId
ORDER BY reports DESC, reporters DESC, claimId
LIMIT 25
