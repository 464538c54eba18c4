// Who differs most from what they pass on, and in which ways?
// "drift" on a citation holds the kinds of difference, found by rule; driftFrom, driftTo and driftNote beside it say more.
CYPHER 25
MATCH (citing:Claim)-[cites:CITES]->(:Claim)
WHERE cites.intent IN ['QUOTES', 'REPORTS', 'DATA_SOURCE', 'EVIDENCE', 'AUTHORITY', 'CONFIRMS']
WITH citing.claimantId AS claimantId, count(*) AS citations,
  sum(CASE WHEN cites.drift <> [] THEN 1 ELSE 0 END) AS drifted, collect(cites.drift) AS lists
WHERE drifted > 0
MATCH (claimant:Claimant {id: claimantId})
RETURN claimant.name AS claimant, citations, drifted,
  COLLECT { UNWIND lists AS list UNWIND list AS kind
    WITH kind, count(*) AS times ORDER BY times DESC, kind RETURN kind + ' ' + times } AS kinds
ORDER BY drifted DESC, citations DESC, claimantId
LIMIT 50
