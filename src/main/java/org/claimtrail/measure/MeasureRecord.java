package org.claimtrail.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a measure.
 *
 * @param population who or what is counted
 * @param property what is counted about it
 * @param componentOf identifiers of the measures it is a part of
 * @param mayMean identifiers of what an ambiguous one may mean; null when it is not
 * ambiguous
 */
public record MeasureRecord(String id, String name, String population, String property, String unit,
		@Nullable String description, List<String> componentOf, @Nullable List<String> mayMean) {

	/** What an ambiguous one may mean; empty for others. */
	List<String> meanings() {
		return (this.mayMean != null) ? this.mayMean : List.of();
	}

}
