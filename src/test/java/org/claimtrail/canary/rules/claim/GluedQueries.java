package org.claimtrail.canary.rules.claim;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Counts the places of a text. */
class GluedQueries {

	Expression count(Expression claim) {
		return Cypher.raw("COUNT { ($E)-[:CITES]->() }", claim);
	}

}
