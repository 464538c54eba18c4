// Why: how often one cites another is kept for each pair, and found when a citation between them is written.
CYPHER 25 CREATE CONSTRAINT network_count FOR (n:NetworkCount) REQUIRE (n.groupBy, n.citingId, n.citedId) IS UNIQUE;

// Why: the heaviest pairs come first on every page, those of one with itself apart.
CYPHER 25 CREATE RANGE INDEX network_weight FOR (n:NetworkCount) ON (n.groupBy, n.self, n.citations);

// Why: how often others cite one is added up over those who do.
CYPHER 25 CREATE RANGE INDEX network_cited FOR (n:NetworkCount) ON (n.groupBy, n.citedId);
