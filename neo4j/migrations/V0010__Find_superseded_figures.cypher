// Why: what was recorded by an earlier time is found by the measure that superseded versions of claims had then.
CYPHER 25 CREATE RANGE INDEX claim_version_measure FOR (n:ClaimVersion) ON (n.measureId);
