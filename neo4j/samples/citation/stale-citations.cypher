// Which articles rest on a figure that its source has left behind, and what does the source stand by now?
// WITHDRAWN it took back, CORRECTED it restated about the same time, OVERTAKEN it followed by one about a later time.
CYPHER 25
MATCH (cited:Claim)
WHERE cited.staleKind IN ['WITHDRAWN', 'CORRECTED', 'OVERTAKEN']
MATCH (cited)<-[cites:CITES]-(citing:Claim)-[:APPEARS_IN]->(article:Article)
WHERE cites.intent IN ['QUOTES', 'REPORTS', 'DATA_SOURCE', 'EVIDENCE', 'AUTHORITY', 'CONFIRMS']
  AND citing.statedOnLast < date(cited.staleSince)
OPTIONAL MATCH (newer:Claim)-[:REVISES|RESTATES]->(cited)
RETURN DISTINCT article.title AS article, article.publishedOn AS publishedOn, cited.phrase AS cited, cited.statedOn AS citedOn,
  cited.staleKind AS kind, cited.staleSince AS since, newer.phrase AS newer, newer.statedOn AS newerOn,
  cited.id AS citedId, newer.id AS newerId
ORDER BY publishedOn IS NULL, publishedOn DESC, citedId, newerId
LIMIT 100
