package org.claimtrail.claim.store;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Medium;
import org.claimtrail.claim.Per;
import org.claimtrail.claim.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A claim as the graph keeps it, without its edges: a claim that cites a claim is never
 * mapped as a collection of entities.
 */
@Node("Claim")
record Claim(@Id String id, String statement, String statementFolded, @Nullable String quote, @Nullable String language,
		Medium medium, @Nullable String cue, Attribution attribution, @Nullable String statedOn,
		@Nullable LocalDate statedOnFirst, @Nullable LocalDate statedOnLast, @Nullable Boolean statedOnOpen,
		@Nullable Double low, @Nullable Double high, @Nullable Comparator comparator, @Nullable String unit,
		@Nullable String phrase, @Nullable Basis basis, @Nullable String since, @Nullable LocalDate sinceFirst,
		@Nullable LocalDate sinceLast, @Nullable String until, @Nullable LocalDate untilFirst,
		@Nullable LocalDate untilLast, @Nullable Per per, @Nullable String asOf, @Nullable LocalDate asOfFirst,
		@Nullable LocalDate asOfLast, @Nullable Boolean asOfInferred, @Nullable String printedPhrase,
		@Nullable Double printedValue, @Nullable String printedNote, boolean forecast, boolean vague,
		Verification verification, @Nullable String verificationNote, String claimantId,
		@Nullable String organizationId, @Nullable String affiliationRole, @Nullable String measureId,
		ZonedDateTime recordedAt, @Nullable String staleKind, @Nullable String staleSince,
		@Nullable String fingerprint) {
}
