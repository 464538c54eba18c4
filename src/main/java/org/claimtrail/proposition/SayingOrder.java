package org.claimtrail.proposition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.claimtrail.claim.ClaimRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who said something first and last, as texts that sort in this order: by the first day
 * that the date of the statement can mean; on one day what merely passes on another claim
 * after what does not; then by the time of day, unknown ones last; then by identifier.
 */
final class SayingOrder {

	/** All of one width, so that texts sort as the times do. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn")
		.withZone(ZoneOffset.UTC);

	private static final String UNKNOWN = "~";

	private SayingOrder() {
	}

	/** The place of a claim in the order; null where nobody knows the day. */
	static @Nullable String of(ClaimRecord claim, boolean retold) {
		if (claim.statedOn().first() == null) {
			return null;
		}
		Instant instant = claim.statedOn().instant();
		return String.join("|", claim.statedOn().first().toString(), retold ? "1" : "0",
				(instant != null) ? TIME.format(instant) : UNKNOWN, claim.id());
	}

}
