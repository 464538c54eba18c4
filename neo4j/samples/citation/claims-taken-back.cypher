// How many retractions are there, which of them withdraw what they retract, by which rule, and who still cites that?
// The rule is that of RetractionEdge.rule; one that withdraws nothing is by somebody else than the source. Zero without retractions.
CYPHER 25
OPTIONAL MATCH (taking:Claim)-[retraction:RETRACTS]->(taken:Claim)
WITH retraction.rule AS rule, coalesce(retraction.withdraws, false) AS withdraws, taking, taken
ORDER BY taken.statedOnFirst, taken.id
RETURN rule, withdraws, count(taken) AS retractions, sum(COUNT { (taken)<-[:CITES]-(:Claim) }) AS citations,
  collect(CASE WHEN taken IS NOT NULL THEN {takenBack: taken.id, by: taking.id} END)[0..20] AS examples
ORDER BY retractions DESC, rule
