// What is an organization's line on a measure over time, through whoever spoke for it at the time?
// Its own statements, those of its parts, and those of speakers affiliated on the day they spoke.
// For another organization or measure, change the identifiers.
CYPHER 25
MATCH (claimant:Claimant)-[spokeFor:AFFILIATED_WITH]->{0,1}(:Organization)-[:PART_OF]->{0,5}
  (:Organization {id: 'organization:nato'})
MATCH (claim:Claim {claimantId: claimant.id, measureId: 'measure:russian-military-killed-or-wounded'})
WHERE all(spell IN spokeFor WHERE coalesce(spell.fromFirst <= claim.statedOnLast, true)
    AND coalesce(spell.toLast >= claim.statedOnFirst, true))
  AND NOT EXISTS { (claim)-[:CITES]->(:Claim) }
WITH DISTINCT claim, claimant
RETURN claim.statedOn AS statedOn, claimant.name AS voice, claim.phrase AS phrase, claim.comparator AS comparator,
  claim.low AS low, claim.high AS high, claim.basis AS basis, claim.asOf AS asOf, claim.id AS claimId
ORDER BY claim.statedOnFirst, claimId
LIMIT 500
