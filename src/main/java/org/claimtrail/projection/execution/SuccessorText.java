package org.claimtrail.projection.execution;

import java.util.List;

import org.claimtrail.projection.Successors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The statements that find which nodes answer for identifiers. */
final class SuccessorText {

	/** The parameter with several identifiers. */
	static final String IDS = "namedIds";

	private static final SymbolicName ID = Cypher.name("id");

	private SuccessorText() {
	}

	/**
	 * For the identifiers of a parameter, as pairs; those that none answers for are left
	 * out.
	 */
	static Expression pairs(List<Successors> successors) {
		SymbolicName id = Cypher.name("namedId");
		SymbolicName successor = Cypher.name("successor");
		Expression[] found = successors.stream().map((one) -> one.of(id)).toArray(Expression[]::new);
		return Cypher.collect(Cypher.unwind(Cypher.parameter(IDS))
			.as(id)
			.with(id, ((found.length == 1) ? found[0] : Cypher.coalesce(found)).as(successor))
			.where(successor.isNotNull())
			.returning(Cypher.listOf(id, Cypher.property(successor, "id")).as("pair"))
			.build());
	}

	/** For one that no node has any more. */
	static String of(Successors successors) {
		return "CYPHER 25 " + Cypher.with(Cypher.parameter("id").as(ID))
			.returning(Cypher.property(successors.of(ID), "id").as("value"))
			.build()
			.getCypher();
	}

}
