package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Expression;

/**
 * A question with a shape of its own, asked at the root of an operation. The value
 * follows the declared type as for {@link ComputedField}.
 */
@FunctionalInterface
public interface ComputedQuestion {

	/** The value for what the operation asks of the field. */
	Expression of(Asked asked);

}
