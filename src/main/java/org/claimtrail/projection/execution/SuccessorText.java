package org.claimtrail.projection.execution;

import java.util.List;

import org.claimtrail.projection.Successors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The statements that find which nodes answer for identifiers. */
final class SuccessorText {

	private static final SymbolicName ID = Cypher.name("id");

	private SuccessorText() {
	}

	/** For several identifiers, as pairs; those that none answers for are left out. */
	static String ofAll(List<Successors> successors) {
		Expression[] found = successors.stream().map((one) -> one.of(ID)).toArray(Expression[]::new);
		SymbolicName kept = Cypher.name("kept");
		return "CYPHER 25 " + Cypher
			.returning(Cypher.collect(Cypher.unwind(Cypher.parameter("ids"))
				.as(ID)
				.with(ID, ((found.length == 1) ? found[0] : Cypher.coalesce(found)).as(kept))
				.where(kept.isNotNull())
				.returning(Cypher.listOf(ID, Cypher.property(kept, "id")).as("pair"))
				.build()).as("value"))
			.build()
			.getCypher();
	}

	/** For one that no node has any more. */
	static String of(Successors successors) {
		return "CYPHER 25 " + Cypher.with(Cypher.parameter("id").as(ID))
			.returning(Cypher.property(successors.of(ID), "id").as("value"))
			.build()
			.getCypher();
	}

}
