package org.claimtrail.projection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How one field of an output type of the contract is answered. */
sealed interface FieldMapping {

	/** A scalar, an enum or a list of them. */
	record Plain(Source source, Leaf leaf, boolean required) implements FieldMapping {
	}

	/** An object held in properties of the node itself. */
	record Embedded(@Nullable String when, String type, boolean required) implements FieldMapping {
	}

	/** One neighbour, over a relationship. */
	record Neighbour(Relation relation, List<String> types, boolean required) implements FieldMapping {
	}

	/** One neighbour or a list of them, found by a rule. */
	record ComputedNeighbour(ComputedField rule, List<String> types, boolean list,
			boolean required) implements FieldMapping {
	}

	/** A connection over a relationship; the types are those of its nodes. */
	record Connection(Relation relation, List<String> types, String connectionType) implements FieldMapping {
	}

	/** One end of the relationship of an edge. */
	record Endpoint(boolean start, List<String> types) implements FieldMapping {
	}

}
