package org.claimtrail.projection.execution;

import org.claimtrail.projection.Successors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The statement that finds which node answers for an identifier, after a miss. */
final class SuccessorText {

	private static final SymbolicName ID = Cypher.name("id");

	private SuccessorText() {
	}

	static String of(Successors successors) {
		return "CYPHER 25 " + Cypher.with(Cypher.parameter("id").as(ID))
			.returning(Cypher.property(successors.of(ID), "id").as("value"))
			.build()
			.getCypher();
	}

}
