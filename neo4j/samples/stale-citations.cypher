// Which articles rest on a figure that its source has since revised, and what is the latest one?
CYPHER 25
MATCH (latest:Claim)-[:REVISES]->{1,100}(cited:Claim)
WHERE NOT EXISTS { (latest)<-[:REVISES]-(:Claim) }
MATCH (cited)<-[:CITES]-(citing:Claim)-[:APPEARS_IN]->(article:Article)
WHERE latest.statedOnFirst > citing.statedOnFirst
RETURN DISTINCT article.title AS article, article.publishedOn AS publishedOn, cited.phrase AS cited, cited.statedOn AS citedOn,
  latest.phrase AS latest, latest.statedOn AS latestOn, cited.id AS citedId, latest.id AS latestId
ORDER BY publishedOn DESC, citedId, latestId
LIMIT 100
