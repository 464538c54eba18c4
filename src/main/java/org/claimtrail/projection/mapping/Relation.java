package org.claimtrail.projection.mapping;

import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * A relationship as seen from the type that has the field.
 *
 * @param type the relationship's type
 * @param outgoing whether it leads away from the type that has the field
 */
public record Relation(String type, boolean outgoing) {

	public Relationship between(Node owner, Node other) {
		return this.outgoing ? owner.relationshipTo(other, this.type) : owner.relationshipFrom(other, this.type);
	}

}
