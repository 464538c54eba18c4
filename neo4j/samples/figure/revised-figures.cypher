// Who revised a figure of their own, by how much, and after how many days?
// Only totals, as the sources themselves stated them: a toll of one month does not revise that of another.
CYPHER 25
MATCH (newer:Claim)-[:REVISES]->(older:Claim)
WHERE newer.basis = 'CUMULATIVE' AND older.basis = 'CUMULATIVE' AND newer.forecast = older.forecast
  AND NOT EXISTS { (newer)-[:CITES]->(:Claim) } AND NOT EXISTS { (older)-[:CITES]->(:Claim) }
MATCH (newer)-[:MADE_BY]->(claimant:Claimant), (newer)-[:QUANTIFIES]->(measure:Measure)
WITH newer, older, claimant, measure
ORDER BY measure.name, newer.statedOnFirst, newer.id
LIMIT 200
RETURN measure.name AS measureName, claimant.name AS sayer, older.statedOn AS was, older.phrase AS said,
  newer.statedOn AS became, newer.phrase AS nowSaid, newer.low - older.low AS change,
  duration.inDays(older.statedOnFirst, newer.statedOnFirst).days AS days
ORDER BY measureName, newer.statedOnFirst, newer.id
