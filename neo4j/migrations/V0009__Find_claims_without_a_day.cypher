// Why: claims of which nobody knows the first day they were stated are in no index of days, and come last on every page.
CYPHER 25 CREATE RANGE INDEX claim_stated_on_open FOR (n:Claim) ON (n.statedOnOpen, n.id);
