package org.claimtrail.figure.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.claim.Interval;
import org.claimtrail.figure.series.Stated;
import org.jspecify.annotations.Nullable;

/**
 * How far apart figures are that different claimants stand by about one described time:
 * at least how many times the lower one of two the upper one is, of the two furthest
 * apart.
 * <p>
 * A ratio, since measures of a dozen and of millions are put in one order by it. It is
 * taken between the facing ends, the lower end of the upper figure and the upper end of
 * the lower one: the outer ends would count what each source itself leaves open as if it
 * were disagreement, and "from 20 to 40" would be twice itself. An open end faces
 * nothing: nobody knows how far it reaches, and it neither widens nor narrows. By the
 * same rule as conflicts nothing is apart that rounding lets meet. What ends at zero or
 * below has no ratio, and is left out.
 */
final class Spread {

	private Spread() {
	}

	/**
	 * The spread of figures of one line.
	 * @param figures what stands, of as many times as there are
	 * @return 1 or more; null when no two claimants have a figure about one time
	 */
	static @Nullable Double of(List<StandingFigure> figures) {
		return byTime(figures).values()
			.stream()
			.map(Spread::ofOneTime)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private static Map<String, List<Bounded>> byTime(List<StandingFigure> figures) {
		Map<String, List<Bounded>> times = new HashMap<>();
		for (StandingFigure figure : figures) {
			Bounded bounded = Bounded.of(figure);
			Stated stated = figure.stated();
			if (bounded.isPositive() && stated.isAtTimeOf(stated)) {
				times.computeIfAbsent(stated.time().text(), (time) -> new ArrayList<>()).add(bounded);
			}
		}
		return times;
	}

	private static @Nullable Double ofOneTime(List<Bounded> figures) {
		if (figures.stream().map(Bounded::claimant).distinct().count() < 2) {
			return null;
		}
		List<Bounded> upper = figures.stream()
			.filter((one) -> one.stated().low() != null)
			.sorted(Comparator.comparing(Bounded::low).reversed())
			.toList();
		List<Bounded> lower = figures.stream()
			.filter((one) -> one.stated().high() != null)
			.sorted(Comparator.comparing(Bounded::high))
			.toList();
		double widest = 1;
		for (Bounded over : upper) {
			for (Bounded under : lower) {
				double ratio = over.low() / under.high();
				if (ratio <= widest) {
					break;
				}
				if (over.isApartFrom(under)) {
					widest = ratio;
				}
			}
		}
		return widest;
	}

	/**
	 * A figure with its bounds, worked out once.
	 *
	 * @param rounded the bounds if its numbers were rounded
	 */
	private record Bounded(String claimant, Interval stated, Interval rounded) {

		static Bounded of(StandingFigure figure) {
			return new Bounded(figure.claimant(), figure.stated().interval(), figure.stated().rounded());
		}

		boolean isPositive() {
			return this.stated.high() == null || this.stated.high() > 0;
		}

		double low() {
			return Objects.requireNonNull(this.stated.low());
		}

		double high() {
			return Objects.requireNonNull(this.stated.high());
		}

		boolean isApartFrom(Bounded under) {
			return !this.claimant.equals(under.claimant) && under.rounded.isBelow(this.rounded);
		}

	}

}
