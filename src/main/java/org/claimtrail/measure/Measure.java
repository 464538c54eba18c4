package org.claimtrail.measure;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A measure as the graph keeps it, without its edges. */
@Node("Measure")
record Measure(@Id String id, String name, String nameFolded, String population, String property, String unit,
		@Nullable String description, ZonedDateTime recordedAt, int figureCount, @Nullable Double spreadRatio,
		@Nullable String fingerprint) {
}
