package org.claimtrail.figure.compare;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Interval;
import org.claimtrail.claim.Per;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.claimtrail.figure.series.Stated;
import org.jspecify.annotations.Nullable;

/**
 * A figure put in terms of another length of time, with what has to be assumed for it.
 *
 * @param assumption a sentence for readers
 */
public record Normalization(Interval interval, String assumption) {

	/**
	 * Puts a figure in other terms.
	 * @param previous the figure of the same source and line before this one; null when
	 * there is none
	 * @return null where no rule leads there
	 */
	public static @Nullable Normalization of(Point point, @Nullable Point previous, Normal to) {
		Stated stated = point.stated();
		if (to == Normal.CUMULATIVE) {
			return (stated.basis() == Basis.CUMULATIVE) ? closed(point.interval(), "As stated." + about(point)) : null;
		}
		return switch (stated.basis()) {
			case RATE -> rate(point, to);
			case PERIOD -> period(point, to);
			case CUMULATIVE -> (previous != null) ? growth(previous, point, to) : null;
			case STOCK -> null;
		};
	}

	private static @Nullable Normalization rate(Point point, Normal to) {
		if (point.stated().per() == null) {
			return null;
		}
		Per per = point.stated().per();
		double days = per.days();
		return closed(point.interval().times(to.days() / days),
				((days == to.days()) ? "As stated." : "A rate, taken as even over the time it is for."
						+ Normal.length(per) + (Normal.length(per).equals(to.length()) ? "" : to.length()))
						+ about(point));
	}

	private static @Nullable Normalization period(Point point, Normal to) {
		Day since = point.stated().since();
		Day until = point.stated().until();
		if (since.first() == null || until.last() == null || until.last().isBefore(since.first())) {
			return null;
		}
		long days = ChronoUnit.DAYS.between(since.first(), until.last()) + 1;
		return closed(point.interval().times(to.days() / days),
				"A count over %d days, spread evenly over them.%s%s".formatted(days, to.length(), about(point)));
	}

	private static @Nullable Normalization growth(Point previous, Point point, Normal to) {
		Integer days = new Revision(previous, point).certainDaysDescribed();
		if (days == null || days <= 0) {
			return null;
		}
		return closed(point.interval().minus(previous.interval()).times(to.days() / days),
				"The growth of the source's total over the %d days since its figure before, spread evenly over them.%s%s"
					.formatted(days, to.length(), about(previous, point)));
	}

	/** What a word such as "about" is taken to allow, if one of the numbers has it. */
	private static String about(Point... points) {
		return Stream.of(points).anyMatch((one) -> one.stated().comparator() == Comparator.ABOUT)
				? " \"About\" is taken to allow 5 % to either side." : "";
	}

	private static @Nullable Normalization closed(Interval interval, String assumption) {
		return (interval.low() != null || interval.high() != null) ? new Normalization(interval, assumption) : null;
	}

}
