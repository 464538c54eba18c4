package org.claimtrail.article;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An article as the graph keeps it, without its edges. */
@Node("Article")
record Article(@Id String id, String title, String titleFolded, @Nullable String url, @Nullable String urlKey,
		@Nullable String language, @Nullable String publishedOn, @Nullable LocalDate publishedOnFirst,
		@Nullable LocalDate publishedOnLast, @Nullable String description, @Nullable String canonicalUrl,
		@Nullable String archivedUrl, @Nullable ZonedDateTime retrievedAt, @Nullable String contentHash,
		ZonedDateTime recordedAt, @Nullable String fingerprint) {
}
