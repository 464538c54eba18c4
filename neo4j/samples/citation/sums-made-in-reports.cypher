// Which figures did a report add up itself: it cites several figures, and its own is their sum?
CYPHER 25
MATCH (report:Claim)-[:CITES]->(part:Claim)
WHERE report.low IS NOT NULL AND part.low IS NOT NULL
WITH report, part ORDER BY part.statedOnFirst, part.asOfFirst, part.id
WITH report, collect(part) AS parts, sum(part.low) AS total
WHERE size(parts) > 1 AND total = report.low
WITH report, parts
ORDER BY report.statedOnFirst IS NULL, report.statedOnFirst DESC, report.id
LIMIT 100
MATCH (report)-[:MADE_BY]->(claimant:Claimant), (report)-[:QUANTIFIES]->(measure:Measure)
RETURN claimant.name AS sayer, report.statedOn AS statedOn, report.phrase AS sumPhrase, measure.name AS measure,
  [part IN parts | part.phrase] AS partPhrases,
  [part IN parts | head(COLLECT { MATCH (part)-[:QUANTIFIES]->(of:Measure) RETURN of.name })] AS measuresOfParts
ORDER BY report.statedOnFirst IS NULL, report.statedOnFirst DESC, report.id
