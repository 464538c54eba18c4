// Which measures have a word that may mean several things, and how do figures for it lie beside those for each meaning?
// $measure: the identifier of such a measure, or null for all of them. In cypher-shell first
// :param {measure: null}
CYPHER 25
MATCH (word:Measure)-[:MAY_MEAN]->(meaning:Measure)
WHERE word.id = $measure OR $measure IS NULL
OPTIONAL CALL (word) {
  MATCH (said:Claim {measureId: word.id})
  RETURN count(said) AS saidOfWord, min(said.low) AS lowestOfWord, max(said.high) AS highestOfWord
}
OPTIONAL CALL (meaning) {
  MATCH (meant:Claim {measureId: meaning.id})
  RETURN count(meant) AS saidOfMeaning, min(meant.low) AS lowestOfMeaning, max(meant.high) AS highestOfMeaning
}
RETURN word.name AS word, saidOfWord, lowestOfWord, highestOfWord, meaning.name AS meaning, saidOfMeaning, lowestOfMeaning,
  highestOfMeaning
ORDER BY word, meaning
