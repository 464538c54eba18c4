package org.claimtrail.citation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.claimtrail.claim.Basis;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of the time of a figure. Dates that can mean the same day are the
 * same, and what one of the two does not say is no difference.
 */
final class TimeDrift {

	/** The days by which dates marked as approximate or uncertain may be apart. */
	private static final int DOUBT = 31;

	/** The days by which a report that names no day may follow what it reports. */
	private static final int DELAY = 7;

	private TimeDrift() {
	}

	/**
	 * Compares two figures.
	 * @param statedOn when the citing claim was stated; a figure that describes that same
	 * day has most likely not been given a day of its own
	 */
	static List<Drift> between(ToldFigure cited, ToldFigure citing, PartialDate statedOn) {
		if (!cited.hasBasisOf(citing) || apart(cited.since(), citing.since(), 0)
				|| apart(cited.until(), citing.until(), 0)) {
			return List.of(new Drift(DriftKind.PERIOD_CHANGED, Wording.period(cited), Wording.period(citing),
					"The cited figure is %s, the citing one %s.".formatted(Wording.period(cited),
							Wording.period(citing))));
		}
		PartialDate before = cited.asOf();
		PartialDate after = citing.asOf();
		if (before == null || after == null || isBounded(cited) && isBounded(citing)) {
			return List.of();
		}
		if (!apart(before, after, after.equals(statedOn) ? DELAY : 0)) {
			return List.of();
		}
		return List.of(new Drift(DriftKind.DATE_SHIFTED, before.text(), after.text(),
				"The cited figure describes %s, the citing one %s.".formatted(before.text(), after.text())));
	}

	/** A total for a period describes the period, whatever else is said. */
	private static boolean isBounded(ToldFigure figure) {
		return figure.basis() == Basis.PERIOD && figure.since() != null && figure.until() != null;
	}

	private static boolean apart(@Nullable PartialDate one, @Nullable PartialDate other, int slack) {
		if (one == null || other == null) {
			return false;
		}
		int allowed = Math.max(slack, (isDoubtful(one) || isDoubtful(other)) ? DOUBT : 0);
		return gap(one, other) > allowed || gap(other, one) > allowed;
	}

	/**
	 * The days from the end of a date to the start of another; none or less if they meet.
	 */
	private static long gap(PartialDate earlier, PartialDate later) {
		LocalDate end = earlier.last();
		LocalDate start = later.first();
		return (end != null && start != null) ? ChronoUnit.DAYS.between(end, start) : 0;
	}

	private static boolean isDoubtful(PartialDate date) {
		return date.text().chars().anyMatch((letter) -> letter == '~' || letter == '?' || letter == '%');
	}

}
