package org.claimtrail.figure.compare;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;

import org.claimtrail.claim.Interval;
import org.claimtrail.figure.series.Point;
import org.jspecify.annotations.Nullable;

/**
 * What one source stated for the parts of a measure at one time, added up, beside a
 * figure for the whole about the same time. A part is never less than nothing: one whose
 * figure is open below adds to no lower bound and takes nothing from it, and while a part
 * is missing the sum is open above. {@link PartSums} finds which belong together.
 *
 * @param missing identifiers of the parts that the source gives no figure for
 * @param article identifier of the article that all were printed in; null when they were
 * set beside each other by day
 */
public record PartSum(List<Point> parts, SortedSet<String> missing, Point total, @Nullable String article) {

	/** Why they can be set beside each other. */
	public PartSumRule rule() {
		return (this.article != null) ? PartSumRule.SAME_ARTICLE : PartSumRule.SAME_TIME;
	}

	/** Whether every part is among them. */
	public boolean complete() {
		return this.missing.isEmpty();
	}

	/** What the sum can be. */
	public Interval sum() {
		return sum(Point::interval);
	}

	/**
	 * Whether sum and total can both hold, each number as precise as it is worded, and
	 * few people counted one by one.
	 */
	public boolean isCompatible() {
		return sum(PartSum::summed).isCompatibleWith(summed(this.total));
	}

	/** Whether they can only if a number was rounded. */
	public boolean isWithinRounding() {
		return isCompatible() && !sum().isCompatibleWith(this.total.interval());
	}

	/** The parts that alone are more than the total, however the numbers were rounded. */
	public List<Point> exceeding() {
		return this.parts.stream().filter((part) -> summed(this.total).isBelow(summed(part))).toList();
	}

	public double gap() {
		return isCompatible() ? 0 : sum().gap(this.total.interval());
	}

	public @Nullable Double ratio() {
		return isCompatible() ? (Double) 1.0 : sum().ratio(this.total.interval());
	}

	private static Interval summed(Point point) {
		return point.stated().summed();
	}

	private Interval sum(Function<Point, Interval> allowed) {
		List<Interval> intervals = this.parts.stream().map(allowed).toList();
		List<Interval> bounded = intervals.stream().filter((one) -> one.low() != null).toList();
		Double low = bounded.isEmpty() ? null
				: (Double) bounded.stream().mapToDouble((one) -> Objects.requireNonNull(one.low())).sum();
		boolean withLow = bounded.stream().allMatch(Interval::withLow);
		Interval sum = intervals.stream().reduce(Interval::plus).orElseThrow();
		return complete() ? new Interval(low, sum.high(), withLow, sum.withHigh())
				: new Interval(low, null, withLow, true);
	}

}
