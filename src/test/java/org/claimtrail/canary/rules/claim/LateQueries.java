package org.claimtrail.canary.rules.claim;

import java.util.function.Supplier;

import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/** Is loaded when somebody asks. */
class LateQueries {

	private static final Expression COUNT = CypherTemplate.fixed("COUNT { MATCH (claim:Claim) }");

	Expression count() {
		return COUNT;
	}

	/** Asks later, too. */
	static class Asking {

		private static final Supplier<LateQueries> QUERIES = LateQueries::new;

		Expression count() {
			return QUERIES.get().count();
		}

	}

}
