// What changed between claims and the claims they cite, in one sentence for each difference?
CYPHER 25
MATCH (citing:Claim)-[cites:CITES]->(cited:Claim)
WHERE cites.drift <> []
WITH citing, cites, cited
ORDER BY citing.statedOnFirst IS NULL, citing.statedOnFirst DESC, citing.id, cited.id
LIMIT 100
UNWIND range(0, size(cites.drift) - 1) AS i
RETURN cites.drift[i] AS kind, cites.driftNote[i] AS explanation, cites.driftFrom[i] AS before, cites.driftTo[i] AS after,
  citing.id AS citingId, cited.id AS citedId
ORDER BY citing.statedOnFirst IS NULL, citing.statedOnFirst DESC, citingId, citedId, i
