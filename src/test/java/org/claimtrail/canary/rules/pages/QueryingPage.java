package org.claimtrail.canary.rules.pages;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

/** Is a page and builds Cypher. */
class QueryingPage {

	Statement statement() {
		return Cypher.returning(Cypher.literalOf(1)).build();
	}

}
