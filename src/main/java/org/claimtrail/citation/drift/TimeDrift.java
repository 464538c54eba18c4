package org.claimtrail.citation.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Wording;
import org.claimtrail.claim.Basis;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of the time of a figure. Dates that can mean the same day are the
 * same, and what one of the two does not say is not compared.
 */
final class TimeDrift {

	/** The days by which dates marked as approximate or uncertain may be apart. */
	private static final int DOUBT = 31;

	private static final Duration DAY = Duration.ofDays(1);

	/** The days by which a report that gives its own day may follow what it reports. */
	private static final int DELAY = 7;

	private TimeDrift() {
	}

	/**
	 * Compares two figures. The day of a report, and that on which the source spoke, is
	 * as good as none unless the words of the report name a day: whoever filled it in
	 * knew no other. So is one that they only name as when something was said.
	 * @param stated when the cited claim was stated
	 * @param told the claim of the citing figure
	 */
	static void compare(ToldFigure cited, PartialDate stated, ToldFigure citing, Told told, Comparison comparison) {
		comparePeriods(cited, citing, comparison);
		PartialDate before = cited.asOf();
		PartialDate after = citing.asOf();
		if (comparison.has(DriftKind.PERIOD_CHANGED) || before == null || after == null
				|| isBounded(cited) && isBounded(citing) || cited.isSpanWith(citing)) {
			return;
		}
		boolean own = isSameDay(after, told.statedOn());
		if (areApart(before, after, own ? DELAY : 0)) {
			boolean filledIn = own || isSameDay(after, stated);
			if (filledIn ? !told.namesDay() : told.namesDayOfSayingAlone()) {
				return;
			}
			comparison.find(DriftKind.DATE_SHIFTED, before.text(), after.text(),
					"The cited figure describes %s, the citing one %s.".formatted(before.text(), after.text()));
		}
		else if (mayBeOne(before, after)) {
			comparison.agree(Respect.DAY);
		}
	}

	/** What is only not apart because of the zones is not one time for certain. */
	private static boolean mayBeOne(PartialDate one, PartialDate other) {
		Instant instant = one.instant();
		Instant another = other.instant();
		return instant == null && another == null || isSameDay(one, other)
				|| instant != null && instant.equals(another);
	}

	private static void comparePeriods(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		if (!cited.hasBasisOf(citing) && (cited.isBareShare() || citing.isBareShare())) {
			return;
		}
		if (!cited.hasBasisOf(citing) && !cited.isRateConvertedTo(citing) || StretchDrift.isLonger(cited, citing)
				|| areApart(cited.since(), citing.since(), 0)
				|| !cited.isSpanWith(citing) && areApart(cited.until(), citing.until(), 0)) {
			comparison.find(DriftKind.PERIOD_CHANGED, Wording.period(cited), Wording.period(citing),
					"The cited figure is %s, the citing one %s.".formatted(Wording.period(cited),
							Wording.period(citing)));
		}
		else if (cited.saysPeriod() && citing.saysPeriod() && StretchDrift.mayBeOne(cited, citing)) {
			comparison.agree(Respect.PERIOD);
		}
	}

	/** Whatever the time of the day, and however either is marked. */
	private static boolean isSameDay(PartialDate one, PartialDate other) {
		return Objects.equals(one.first(), other.first()) && Objects.equals(one.last(), other.last());
	}

	/** A total for a period describes the period, whatever else is said. */
	static boolean isBounded(ToldFigure figure) {
		return figure.basis() == Basis.PERIOD && figure.since() != null && figure.until() != null;
	}

	private static boolean areApart(@Nullable PartialDate one, @Nullable PartialDate other, int slack) {
		if (one == null || other == null) {
			return false;
		}
		Instant instant = one.instant();
		Instant another = other.instant();
		if (instant != null && another != null && Duration.between(instant, another).abs().compareTo(DAY) < 0) {
			return false;
		}
		int allowed = Math.max(slack, (one.isDoubtful() || other.isDoubtful()) ? DOUBT : 0);
		return gap(one, other) > allowed || gap(other, one) > allowed;
	}

	/**
	 * The days from the end of a date to the start of another; none or less if they meet.
	 */
	private static long gap(PartialDate earlier, PartialDate later) {
		LocalDate end = (later.instant() == null) ? latest(earlier) : earlier.last();
		LocalDate start = (earlier.instant() == null) ? earliest(later) : later.first();
		return (end != null && start != null) ? ChronoUnit.DAYS.between(end, start) : 0;
	}

	/** A day without a zone may have begun, and ended, anywhere. */
	private static @Nullable LocalDate earliest(PartialDate date) {
		Instant instant = date.instant();
		return (instant != null) ? instant.atOffset(ZoneOffset.ofHours(-12)).toLocalDate() : date.first();
	}

	private static @Nullable LocalDate latest(PartialDate date) {
		Instant instant = date.instant();
		return (instant != null) ? instant.atOffset(ZoneOffset.ofHours(14)).toLocalDate() : date.last();
	}

}
