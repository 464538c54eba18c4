package org.claimtrail.speaker;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A speaker as the graph keeps it, without its edges. */
@Node({ "Speaker", "Claimant" })
record Speaker(@Id String id, String name, String nameFolded, List<String> aliases, List<String> aliasesFolded,
		boolean anonymous, @Nullable String description, ZonedDateTime recordedAt, @Nullable String fingerprint) {
}
