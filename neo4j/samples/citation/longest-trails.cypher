// How far are reports from their origin: what are the longest trails of citations?
// From a report that nobody cites down to a claim that cites nothing. "words" are the phrases along the way.
CYPHER 25
MATCH (report:Claim)
WHERE EXISTS { (report)-[:CITES]->(:Claim) } AND NOT EXISTS { (report)<-[:CITES]-(:Claim) }
MATCH trail = (report)-[:CITES]->{1,10}(origin:Claim)
WHERE NOT EXISTS { (origin)-[:CITES]->(:Claim) }
WITH trail, report
ORDER BY length(trail) DESC, report.id
LIMIT 25
RETURN length(trail) AS steps,
  [claim IN nodes(trail) | head(COLLECT { MATCH (claim)-[:MADE_BY]->(claimant:Claimant) RETURN claimant.name })] AS claimants,
  [claim IN nodes(trail) | coalesce(claim.phrase, claim.statement)] AS words,
  [cites IN relationships(trail) | cites.intent] AS intents, report.id AS reportId
ORDER BY steps DESC, reportId
