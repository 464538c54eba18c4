package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * For which intents a question counts citations: those asked for, or else those that pass
 * on what they cite.
 */
final class ChosenIntents {

	static final String ARGUMENT = "intents";

	private static final Expression PASSING_ON = Cypher.literalOf(Intent.passingOn());

	private ChosenIntents() {
	}

	/** The list of their names. */
	static Expression of(Asked asked) {
		return asked.has(ARGUMENT) ? asked.argument(ARGUMENT) : PASSING_ON;
	}

}
