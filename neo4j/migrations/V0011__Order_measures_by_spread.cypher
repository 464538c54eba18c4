// Why: the measures about which sources differ most are found from the top.
CYPHER 25 CREATE RANGE INDEX measure_spread FOR (n:Measure) ON (n.spreadRatio, n.id);

// Why: what different claimants stand by about one time is compared without what was restated, and the widest of a measure is the last of an index.
CYPHER 25 CREATE RANGE INDEX claim_standing FOR (n:Claim) ON (n.measureId, n.line, n.describedFirst, n.standing);
CYPHER 25 CREATE RANGE INDEX claim_spread FOR (n:Claim) ON (n.measureId, n.spreadRatio);

// Why: who said something first and last is kept on the proposition; the order of first days, which no longer decides it, is not kept.
CYPHER 25 DROP INDEX expresses_said IF EXISTS;
