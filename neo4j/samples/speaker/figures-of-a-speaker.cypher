// Which figures did a speaker state, newest first, and where was each reported, in which words, citing whom?
// One row for each report, direct or through another outlet; figures that nobody reported have one row.
// $speaker: the identifier of a speaker, or null for the one with the most figures. In cypher-shell first :param {speaker: null}
CYPHER 25
MATCH (speaker:Speaker)
WHERE speaker.id = $speaker OR $speaker IS NULL
WITH speaker, COUNT { (speaker)<-[:MADE_BY]-(:Claim)-[:QUANTIFIES]->(:Measure) } AS figures
ORDER BY figures DESC, speaker.id LIMIT 1
MATCH (speaker)<-[:MADE_BY]-(claim:Claim)-[:QUANTIFIES]->(measure:Measure)
WITH claim, measure
ORDER BY claim.statedOnFirst IS NULL, claim.statedOnFirst DESC, claim.id
LIMIT 100
OPTIONAL MATCH (claim)<-[:CITES]-{0,4}(cited:Claim)<-[cites:CITES]-(report:Claim)-[:MADE_BY]->(reporter:Claimant)
OPTIONAL MATCH (cited)-[:MADE_BY]->(source:Claimant)
OPTIONAL MATCH (report)-[place:APPEARS_IN]->(article:Article)
RETURN claim.statedOn AS statedOn, measure.name AS measure, claim.phrase AS phrase, reporter.name AS reportedBy,
  coalesce(report.phrase, report.statement) AS reportedAs, source.name AS citing, cites.intent AS intent, cites.via AS via, place.place AS place,
  article.title AS article
ORDER BY claim.statedOnFirst IS NULL, claim.statedOnFirst DESC, claim.id, report.statedOnFirst, report.id
LIMIT 200
