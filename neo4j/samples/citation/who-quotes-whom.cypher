// Who cites whom, how often, and since when?
// Claimant by claimant, the heaviest links first; citing oneself is left out, and citations that dispute, refute or limit.
CYPHER 25
MATCH (citing:Claim)-[cites:CITES]->(cited:Claim)
WHERE cites.intent IN ['QUOTES', 'REPORTS', 'DATA_SOURCE', 'EVIDENCE', 'AUTHORITY', 'CONFIRMS']
  AND citing.claimantId <> cited.claimantId
WITH citing.claimantId AS citingId, cited.claimantId AS citedId, count(*) AS citations,
  min(citing.statedOnFirst) AS first, max(citing.statedOnFirst) AS last
ORDER BY citations DESC, citingId, citedId
LIMIT 50
MATCH (from:Claimant {id: citingId})
MATCH (to:Claimant {id: citedId})
RETURN from.name AS citing, to.name AS cited, citations, first, last
ORDER BY citations DESC, citingId, citedId
