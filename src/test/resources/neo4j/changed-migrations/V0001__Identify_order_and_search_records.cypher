// Why: a file of this name was applied with other statements, which has to be refused.
CYPHER 25 CREATE INDEX added_later FOR (n:Claim) ON (n.medium);
