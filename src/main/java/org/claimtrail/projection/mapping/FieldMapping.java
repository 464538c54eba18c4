package org.claimtrail.projection.mapping;

import java.util.List;

import org.claimtrail.projection.ComputedGroups;
import org.claimtrail.projection.Listing;
import org.jspecify.annotations.Nullable;

/** How one field of an output type of the contract is answered. */
public sealed interface FieldMapping {

	/** A scalar, an enum or a list of them, kept as a property. */
	record Plain(Source source, Leaf leaf, boolean required) implements FieldMapping {
	}

	/** An object held in properties of the node itself. */
	record Embedded(@Nullable String when, String type, boolean required) implements FieldMapping {
	}

	/** One neighbour, over a relationship. */
	record Neighbour(Relation relation, List<String> types, boolean required) implements FieldMapping {
	}

	/** A value found by a rule. */
	record Computed(Rule rule, Kind kind) implements FieldMapping {
	}

	/** A value that the map of a rule holds under a key. */
	record Keyed(String name, Kind kind) implements FieldMapping {
	}

	/**
	 * A connection over a relationship.
	 *
	 * @param types those of its nodes
	 * @param listing an index that keeps its items in order
	 * @param apart tells parallel relationships apart; null where none are
	 */
	record Connection(Relation relation, List<String> types, @Nullable Listing listing,
			@Nullable Source apart) implements FieldMapping {
	}

	/** Something about all items of a connection, found by a rule. */
	record Groups(ComputedGroups rule, Kind kind) implements FieldMapping {
	}

	/** One end of the relationship of an edge. */
	record Endpoint(boolean start, List<String> types) implements FieldMapping {
	}

	/**
	 * What a rule's value is: a leaf, or nodes of these types, or maps of this type.
	 *
	 * @param list whether there may be several; not for leaves
	 * @param gaps whether some of these may be absent
	 */
	record Kind(@Nullable Leaf leaf, List<String> nodeTypes, @Nullable String mapType, boolean list, boolean gaps,
			boolean required) {
	}

}
