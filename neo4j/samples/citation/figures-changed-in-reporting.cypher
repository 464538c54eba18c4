// Which figures changed between a claim and the claim it cites: other bounds, another comparator, another measure?
// Comparisons are left out, since they set two figures side by side on purpose.
CYPHER 25
MATCH (citing:Claim)-[cites:CITES]->(cited:Claim)
WHERE citing.measureId IS NOT NULL AND cited.measureId IS NOT NULL AND cites.intent <> 'COMPARES'
  AND (citing.comparator <> cited.comparator OR citing.measureId <> cited.measureId
    OR coalesce(citing.low, -1) <> coalesce(cited.low, -1) OR coalesce(citing.high, -1) <> coalesce(cited.high, -1))
WITH citing, cites, cited
ORDER BY citing.statedOnFirst IS NULL, citing.statedOnFirst DESC, citing.id, cited.id
LIMIT 100
MATCH (citing)-[:MADE_BY]->(reporter:Claimant)
MATCH (cited)-[:MADE_BY]->(source:Claimant)
MATCH (citing)-[:QUANTIFIES]->(after:Measure)
MATCH (cited)-[:QUANTIFIES]->(before:Measure)
RETURN source.name AS sayer, cited.phrase AS said, reporter.name AS reportedBy, citing.phrase AS reportedAs,
  cited.comparator AS comparatorBefore, citing.comparator AS comparatorAfter,
  before.name AS measureBefore, after.name AS measureAfter,
  coalesce(cited.unit, before.unit) AS unitBefore, coalesce(citing.unit, after.unit) AS unitAfter,
  cited.low AS lowBefore, citing.low AS lowAfter, cited.high AS highBefore, citing.high AS highAfter,
  citing.id AS citingId, cited.id AS citedId
ORDER BY citing.statedOnFirst IS NULL, citing.statedOnFirst DESC, citingId, citedId
