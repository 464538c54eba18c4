package org.claimtrail.speaker;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A time that a speaker spent with an organization.
 *
 * @param organization identifier of the organization
 * @param from the first day; null if unknown
 * @param to the last day; null if unknown or still going on
 */
public record AffiliationRecord(String organization, @Nullable String role, @Nullable PartialDate from,
		@Nullable PartialDate to) {
}
