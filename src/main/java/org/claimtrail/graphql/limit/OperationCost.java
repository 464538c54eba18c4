package org.claimtrail.graphql.limit;

import java.util.LinkedHashMap;
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
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("estimatedNodes", this.nodes);
		report.put("fields", this.fields);
		report.put("depth", this.depth);
		return report;
	}

}
