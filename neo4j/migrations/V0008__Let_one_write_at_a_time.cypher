// Why: who writes to a store that several share stands in it once; the lock is needed before the migrations, so it may be there already.
CYPHER 25 CREATE CONSTRAINT write_lock IF NOT EXISTS FOR (n:WriteLock) REQUIRE n.name IS UNIQUE;
