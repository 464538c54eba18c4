package org.claimtrail.figure.row;

import java.time.Instant;
import java.time.LocalDate;

import org.claimtrail.date.PartialDate;
import org.claimtrail.figure.series.Day;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;

/**
 * The time of which the knowledge is asked for.
 *
 * @param last the last day of it; null for what is known now
 * @param instant the instant, when a time of the day was given
 */
public record KnownOn(@Nullable LocalDate last, @Nullable Instant instant) {

	/** What is known now. */
	public static final KnownOn NOW = new KnownOn(null, null);

	/** What was asked for by the argument {@code knownOn}. */
	static KnownOn of(Given given) {
		if (!(given.value("knownOn") instanceof String text)) {
			return NOW;
		}
		PartialDate date = PartialDate.parse(text);
		return new KnownOn(date.last(), date.instant());
	}

	/**
	 * Whether something had certainly been said by then. On the day itself what has no
	 * time of the day may have been said later.
	 */
	boolean covers(Day said) {
		if (this.last == null) {
			return true;
		}
		if (this.instant == null) {
			return said.last() != null && !said.last().isAfter(this.last);
		}
		Instant at = said.instant();
		return (at != null) ? !at.isAfter(this.instant) : said.last() != null && said.last().isBefore(this.last);
	}

}
