// Which claims has nobody here seen, and through which reports are they known: in which words, of which article?
CYPHER 25
MATCH (claim:Claim)-[:KNOWN_THROUGH]->(report:Claim)
WITH claim, report ORDER BY claim.statedOnFirst, claim.id, report.id
LIMIT 100
MATCH (claim)-[:MADE_BY]->(sayer:Claimant), (report)-[:MADE_BY]->(reporter:Claimant)
OPTIONAL MATCH (report)-[words:APPEARS_IN]->(article:Article)
RETURN claim.statedOn AS statedOn, sayer.name AS sayer, claim.statement AS statement, reporter.name AS reporter,
  words.exact AS words, article.title AS title, claim.id AS claimId, report.id AS reportId
ORDER BY claim.statedOnFirst, claimId, reportId, article.id
