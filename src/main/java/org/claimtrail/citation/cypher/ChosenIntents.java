package org.claimtrail.citation.cypher;

import org.claimtrail.citation.Intent;
import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * For which intents a question counts citations: those asked for, or else those that pass
 * on what they cite.
 */
public final class ChosenIntents {

	public static final String ARGUMENT = "intents";

	private static final Expression PASSING_ON = Cypher.literalOf(Intent.passingOn());

	private ChosenIntents() {
	}

	/** The list of their names. */
	public static Expression of(Asked asked) {
		return asked.has(ARGUMENT) ? asked.argument(ARGUMENT) : PASSING_ON;
	}

}
