// Why: the measures about which sources differ most are found from the top.
CYPHER 25 CREATE RANGE INDEX measure_spread FOR (n:Measure) ON (n.spread, n.id);

// Why: who said something first and last is kept on the proposition; the order of first days, which no longer decides it, is not kept.
CYPHER 25 DROP INDEX expresses_said IF EXISTS;
