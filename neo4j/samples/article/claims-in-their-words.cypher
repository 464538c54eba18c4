// In which words of an article can each of its claims be read, and what of them is a figure?
// $article: the identifier of an article, or null for the one in which most claims appear. In cypher-shell first
// :param {article: null}
CYPHER 25
MATCH (article:Article)
WHERE article.id = $article OR $article IS NULL
WITH article ORDER BY COUNT { (article)<-[:APPEARS_IN]-(:Claim) } DESC, article.id LIMIT 1
MATCH (article)<-[words:APPEARS_IN]-(claim:Claim)-[:MADE_BY]->(claimant:Claimant)
RETURN words.place AS place, words.prefix AS before, words.exact AS words, words.suffix AS after, words.language AS language,
  claimant.name AS claimant, claim.statement AS statement, claim.phrase AS figure, article.url AS url, claim.id AS claimId
ORDER BY claim.statedOnFirst, claimId
LIMIT 500
