// Why: what imports did so far is counted in one place, whichever processes they ran in; it also lets one write at a time.
CYPHER 25 CREATE CONSTRAINT import_count FOR (n:ImportCount) REQUIRE n.name IS UNIQUE;
