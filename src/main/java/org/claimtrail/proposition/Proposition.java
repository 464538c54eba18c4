package org.claimtrail.proposition;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A proposition as the graph keeps it, without its edges. */
@Node("Proposition")
record Proposition(@Id String id, String statement, String statementFolded, @Nullable String description,
		int claimCount, int claimantCount, int ownClaimCount, int ownClaimantCount, ZonedDateTime recordedAt,
		@Nullable String fingerprint) {
}
