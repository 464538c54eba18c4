package org.claimtrail.projection.mapping;

import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.Listing;
import org.jspecify.annotations.Nullable;

/** How one field of a filter of the contract becomes a condition. */
public sealed interface FilterMapping {

	/** {@code and}, {@code or} and {@code not}. */
	record Logic(String operator, String inputType) implements FilterMapping {
	}

	/**
	 * An object of comparisons, such as {@code {gte: 3}}.
	 *
	 * @param source what is compared
	 * @param presence what is there where a value is given; a date with an open start has
	 * no first day to compare
	 * @param indexed whether an index has the values
	 */
	record Compare(Source source, Source presence, boolean indexed) implements FilterMapping {
	}

	/** An object of comparisons of text, over its folded form. */
	record Folded(String property, @Nullable String list) implements FilterMapping {
	}

	/** A list of values, any of which may be met. */
	record OneOf(Source source) implements FilterMapping {
	}

	/** A single value that must be met. */
	record Is(Source source) implements FilterMapping {
	}

	/**
	 * Conditions on a neighbour.
	 *
	 * @param listing an index that lists the nodes by the neighbour's identifier
	 */
	record Related(Relation relation, boolean toOne, @Nullable String label, String inputType,
			@Nullable Listing listing) implements FilterMapping {
	}

	/** Conditions on what a rule leads to. */
	record ComputedRelated(ComputedField rule, String inputType) implements FilterMapping {
	}

	/** Conditions on an object held in properties of the node itself. */
	record Embedded(@Nullable String when, String inputType) implements FilterMapping {
	}

	/** Conditions on nodes of a label; others meet them. */
	record Labelled(String label, String inputType) implements FilterMapping {
	}

	/** A condition of a feature's own. */
	record Rule(ComputedCondition rule) implements FilterMapping {
	}

}
