// What is an organization's line on a measure over time, through whoever spoke for it at the time?
// Its own statements, those of its parts, and those of speakers affiliated on the day they spoke.
// $measure: the identifier of a measure, or null for the one with the most figures.
// $organization: that of an organization, or null for the one that stated most of them. In cypher-shell first
// :param {measure: null, organization: null}
CYPHER 25
MATCH (measure:Measure)
WHERE measure.id = $measure OR $measure IS NULL
WITH measure ORDER BY coalesce(measure.figureCount, 0) DESC, measure.id LIMIT 1
MATCH (organization:Organization)
WHERE organization.id = $organization OR $organization IS NULL
WITH measure, organization, COUNT {
    MATCH (organization)<-[:MADE_BY]-(own:Claim {measureId: measure.id}) WHERE NOT EXISTS { (own)-[:CITES]->(:Claim) } RETURN own
  } AS stated
ORDER BY stated DESC, organization.id LIMIT 1
MATCH (claimant:Claimant)-[spokeFor:AFFILIATED_WITH]->{0,1}(:Organization)-[:PART_OF]->{0,5}(organization)
MATCH (claim:Claim {claimantId: claimant.id, measureId: measure.id})
WHERE all(spell IN spokeFor WHERE coalesce(spell.fromFirst <= claim.statedOnLast, true)
    AND coalesce(spell.toLast >= claim.statedOnFirst, true))
  AND NOT EXISTS { (claim)-[:CITES]->(:Claim) }
WITH DISTINCT claim, claimant
RETURN claim.statedOn AS statedOn, claimant.name AS voice, claim.phrase AS phrase, claim.comparator AS comparator,
  claim.low AS low, claim.high AS high, claim.basis AS basis, claim.asOf AS asOf, claim.id AS claimId
ORDER BY claim.statedOnFirst, claimId
LIMIT 500
