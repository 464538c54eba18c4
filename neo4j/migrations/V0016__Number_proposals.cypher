// Why: proposals have numbers one after the other, and are found by their identifiers, and listed the newest first.
CYPHER 25 CREATE CONSTRAINT proposal_id FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT proposal_number FOR (n:Proposal) REQUIRE n.number IS UNIQUE;

// Why: what an account proposes a second time under one key is found, and not kept twice.
CYPHER 25 CREATE CONSTRAINT proposal_key FOR (n:Proposal) REQUIRE n.idempotencyKey IS UNIQUE;

// Why: a request that decided one is known by its key when it comes again, whichever it names then.
CYPHER 25 CREATE CONSTRAINT proposal_decision FOR (n:Proposal) REQUIRE n.decisionKey IS UNIQUE;

// Why: what an account has pending is counted, and listed, without looking at those of others.
CYPHER 25 CREATE RANGE INDEX proposal_account FOR (n:Proposal) ON (n.accountId, n.state, n.number);
