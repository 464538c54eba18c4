// Why: changes have their numbers one after the other from one node, which everybody who writes records locks first.
CYPHER 25 CREATE CONSTRAINT write_order_name FOR (n:WriteOrder) REQUIRE n.name IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT change_id FOR (n:Change) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT change_number FOR (n:Change) REQUIRE n.number IS UNIQUE;

// Why: what an account asks for a second time under one key is found, and not done twice.
CYPHER 25 CREATE CONSTRAINT change_idempotency_key FOR (n:Change) REQUIRE n.idempotencyKey IS UNIQUE;

// Why: the changes of one record, and those of one account, are found among all.
CYPHER 25 CREATE RANGE INDEX change_subject FOR (n:Change) ON (n.subjectId, n.number);
CYPHER 25 CREATE RANGE INDEX change_account FOR (n:Change) ON (n.accountId, n.number);

// Why: what was removed is not recorded again by mistake.
CYPHER 25 CREATE CONSTRAINT removed_claim_id FOR (n:RemovedClaim) REQUIRE n.id IS UNIQUE;

// Why: records whose alteration is still worked in are found, and each once.
CYPHER 25 CREATE CONSTRAINT unfinished_record_id FOR (n:UnfinishedRecord) REQUIRE n.id IS UNIQUE;
