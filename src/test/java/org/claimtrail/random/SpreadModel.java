package org.claimtrail.random;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** How far apart what different claimants stand by about the same days is. */
final class SpreadModel {

	private final Ties ties;

	private final Map<Thing, Double> spreads = new HashMap<>();

	SpreadModel(Ties ties, RevisionModel revisions) {
		this.ties = ties;
		revisions.standing()
			.forEach((line, standing) -> compare((Thing) Objects.requireNonNull(line.getFirst()), standing));
	}

	@Nullable Double of(Thing measure) {
		return this.spreads.get(measure);
	}

	private void compare(Thing measure, List<Thing> standing) {
		for (Thing one : standing) {
			for (Thing other : standing) {
				if (this.ties.claimant(one) != this.ties.claimant(other)
						&& RevisionModel.time(one).equals(RevisionModel.time(other)) && isTimed(one) && isTimed(other)
						&& Bounds.of(one).high() > 0 && Bounds.of(other).high() > 0) {
					this.spreads.merge(measure, ratio(one, other), Math::max);
				}
			}
		}
	}

	/** Whether a total or a level is certainly about one day; others cover their time. */
	private static boolean isTimed(Thing claim) {
		Thing figure = (Thing) Objects.requireNonNull(claim.value("figure"));
		Days days = RevisionModel.end(claim);
		boolean certain = !RevisionModel.isDoubted(claim) && !RevisionModel.isDoubtedBeginning(claim);
		return switch (String.valueOf(figure.value("basis"))) {
			case "PERIOD" -> days.last() != null;
			case "RATE" ->
				days.last() != null && certain && (figure.value("until") == null || figure.value("since") != null);
			case "CUMULATIVE" -> Objects.equals(days.first(), days.last()) && certain;
			default -> Objects.equals(days.first(), days.last()) && !RevisionModel.isDoubted(claim);
		};
	}

	private static double ratio(Thing over, Thing under) {
		return rounded(under).isBelow(rounded(over)) ? Math.max(1, Bounds.of(over).low() / Bounds.of(under).high()) : 1;
	}

	/** What a figure may have been before its numbers were rounded. */
	private static Bounds rounded(Thing claim) {
		Thing figure = (Thing) Objects.requireNonNull(claim.value("figure"));
		Bounds bounds = Bounds.of(claim);
		double low = Math.min(bounds.low(), number(figure.value("low"), bounds.low()) - half(figure.value("low")));
		double high = Math.max(bounds.high(), number(figure.value("high"), bounds.high()) + half(figure.value("high")));
		return new Bounds(low, high, true, true);
	}

	/** Half a unit of the last digit that is not zero, of large numbers 5 % at most. */
	private static double half(@Nullable Object value) {
		double size = Math.abs(number(value, 0));
		if (size == 0) {
			return 0;
		}
		double unit = 1;
		while (size >= 100 && size % (unit * 10) == 0) {
			unit *= 10;
		}
		int decimals = Math.max(0, new BigDecimal(Double.toString(size)).stripTrailingZeros().scale());
		double half = unit / 2 / Math.pow(10, decimals);
		return (size < 100) ? half : Math.min(half, size / 20);
	}

	private static double number(@Nullable Object value, double absent) {
		return (value != null) ? ((Number) value).doubleValue() : absent;
	}

}
