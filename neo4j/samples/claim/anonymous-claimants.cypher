// What did unnamed officials say, for which organization, and who reported it?
CYPHER 25
MATCH (speaker:Speaker {anonymous: true})<-[made:MADE_BY]-(claim:Claim)
WITH speaker, made, claim
ORDER BY claim.statedOnFirst, claim.id
LIMIT 100
RETURN claim.statedOn AS statedOn, speaker.name AS sayer, made.role AS role,
  COLLECT { MATCH (speaker)-[:AFFILIATED_WITH]->(organization:Organization) RETURN organization.name } AS organizations,
  claim.statement AS statement, claim.phrase AS figure,
  COLLECT { MATCH (claim)<-[:CITES]-(:Claim)-[:MADE_BY]->(reporter:Claimant) RETURN DISTINCT reporter.name LIMIT 5 } AS reportedBy
ORDER BY claim.statedOnFirst, claim.id
