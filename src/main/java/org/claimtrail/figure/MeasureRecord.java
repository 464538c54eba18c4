package org.claimtrail.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a measure.
 *
 * @param population who or what is counted
 * @param property what is counted about it
 * @param componentOf identifiers of the measures it is a part of
 */
public record MeasureRecord(String id, String name, String population, String property, String unit,
		@Nullable String description, List<String> componentOf) {
}
