package org.claimtrail.graphql;

import java.util.Map;

/**
 * What an operation asks for with the page sizes and variables at hand.
 *
 * @param nodes most items that all lists can hold together
 * @param fields fields, each counted once for each place it is selected in
 * @param depth the deepest nesting of fields
 */
record OperationCost(long nodes, long fields, int depth) {

	/** As clients see it. */
	Map<String, Object> report() {
		return Map.of("estimatedNodes", this.nodes, "fields", this.fields, "depth", this.depth);
	}

}
