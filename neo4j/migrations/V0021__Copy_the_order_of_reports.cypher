// Why: citations written before the index of reports lack what it orders by.
CYPHER 25 MATCH (citing:Claim)
CALL (citing) {
  MATCH (citing)-[cites:CITES]->(cited:Claim)
  SET cites.citedId = cited.id, cites.citingId = citing.id, cites.citingStatedOnFirst = citing.statedOnFirst
} IN TRANSACTIONS OF 10000 ROWS;
