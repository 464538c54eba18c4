package org.claimtrail.organization;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An organization as the graph keeps it, without its edges. */
@Node({ "Organization", "Claimant" })
record Organization(@Id String id, String name, String nameFolded, List<String> aliases, List<String> aliasesFolded,
		OrganizationKind kind, @Nullable String country, @Nullable String description, ZonedDateTime recordedAt,
		@Nullable String fingerprint) {
}
