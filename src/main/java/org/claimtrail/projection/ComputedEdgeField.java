package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * A rule for a field of an edge that the contract marks with {@code @computed(by: name)}.
 * The value follows the declared type as for {@link ComputedField}.
 */
public interface ComputedEdgeField {

	/** The name by which the contract refers to the rule. */
	String name();

	/** The value for the bound relationship of the edge. */
	Expression of(Relationship edge, Asked asked);

}
