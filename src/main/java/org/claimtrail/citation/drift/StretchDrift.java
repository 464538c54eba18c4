package org.claimtrail.citation.drift;

import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.date.PartialDate;

/**
 * Compares stretches of time that are given as a whole, such as a year: "in March 2023"
 * is not told as "in 2023". The reverse may tell of an event within it. Where the ends of
 * a stretch are only known by the year, it may be any part of it.
 */
final class StretchDrift {

	/** So many times as long is certainly another one. */
	private static final double LONGER = 1.5;

	private StretchDrift() {
	}

	/** Whether what is for the whole of a day or a month is told for a longer whole. */
	static boolean isLonger(ToldFigure cited, ToldFigure citing) {
		return areComparable(cited, citing) && isWhole(cited) && isWhole(citing)
				&& days(citing) >= LONGER * days(cited);
	}

	/** Whether two figures can be for the same stretch, as far as it is given. */
	static boolean mayBeOne(ToldFigure one, ToldFigure other) {
		return !areComparable(one, other) || days(one) == days(other);
	}

	private static boolean areComparable(ToldFigure one, ToldFigure other) {
		return isKnown(one) && isKnown(other) && (isWhole(one) || isWhole(other));
	}

	private static boolean isKnown(ToldFigure figure) {
		return TimeDrift.isBounded(figure) && isClear(since(figure)) && isClear(until(figure))
				&& since(figure).first() != null && until(figure).last() != null && days(figure) > 0;
	}

	private static boolean isClear(PartialDate date) {
		return !date.isDoubtful();
	}

	private static boolean isWhole(ToldFigure figure) {
		return since(figure).text().equals(until(figure).text());
	}

	private static long days(ToldFigure figure) {
		return ChronoUnit.DAYS.between(Objects.requireNonNull(since(figure).first()),
				Objects.requireNonNull(until(figure).last())) + 1;
	}

	private static PartialDate since(ToldFigure figure) {
		return Objects.requireNonNull(figure.since());
	}

	private static PartialDate until(ToldFigure figure) {
		return Objects.requireNonNull(figure.until());
	}

}
