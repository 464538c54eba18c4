// Why: people search by a few words, in any case and with or without accents; names and running text are ranked apart.
CYPHER 25 CREATE FULLTEXT INDEX names FOR (n:Speaker|Organization|Measure) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CYPHER 25 CREATE FULLTEXT INDEX texts FOR (n:Article|Claim) ON EACH [n.title, n.statement]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
