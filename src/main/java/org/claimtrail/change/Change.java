package org.claimtrail.change;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A change as the graph keeps it, without its edges. */
@Node("Change")
record Change(@Id String id, long number, ZonedDateTime at, ChangeAction action, @Nullable String accountId,
		@Nullable String accountName, @Nullable String proposerName, @Nullable String reason,
		@Nullable String subjectId, long newCount, long changedCount, long removedCount,
		@Nullable String idempotencyKey, @Nullable String inputHash, @Nullable String warnings) {
}
