package org.claimtrail.projection;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule is as well when the value of its field is not written in Cypher: the
 * expression of the rule gives a list of maps, the rows, each with a list {@code facts}
 * and with nodes under further keys; and from their facts the value is made here. All is
 * still read in one statement.
 */
public interface Arrangement {

	/**
	 * Makes the value of the field.
	 * @param rows the rows in the order of the list
	 * @param given the arguments of the field
	 * @return for an object type a map with the names of the contract's {@code @property}
	 * as keys, or a list of such maps; texts, numbers and truth values as the contract
	 * has them; and for a field whose type is stored as a node the row that has the node
	 * under the name of the field
	 */
	@Nullable Object arrange(List<? extends ArrangedRow> rows, Given given);

	/**
	 * Whether the list has nothing but rows that {@link Asked#row} made, which are then
	 * made as the answer wants them; rows that are read for several fields are maps.
	 */
	default boolean isOfRows(Asked asked) {
		return false;
	}

	/** The arguments of a field, defaults included. */
	interface Given {

		/** Whether the selection holds a field of this name directly below. */
		boolean selects(String field);

		/** An enum or a truth value; null when not given. */
		@Nullable String choice(String argument);

		/** The last day that a partial date can mean; null when not given or open. */
		@Nullable LocalDate lastDay(String argument);

		/** Any other value but a partial date; null when not given. */
		@Nullable Object value(String argument);

	}

}
