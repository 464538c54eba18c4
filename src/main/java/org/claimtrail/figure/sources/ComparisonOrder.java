package org.claimtrail.figure.sources;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/** The order of what is compared. */
enum ComparisonOrder {

	/** The widest gap first. */
	GAP(Comparator.comparing(ComparedDay::gap, Comparator.reverseOrder())),
	/** The largest ratio first; what has none comes last. */
	RATIO(Comparator.comparing(ComparisonOrder::ratio, Comparator.nullsLast(Comparator.reverseOrder()))),
	/** The earliest day first. */
	DAY(Comparator.comparing(ComparedDay::first));

	private final Comparator<ComparedDay> key;

	ComparisonOrder(Comparator<ComparedDay> key) {
		this.key = key;
	}

	private static @Nullable Double ratio(ComparedDay day) {
		return day.ratio();
	}

	/** The order of days; between equals the day decides. */
	Comparator<ComparedDay> days() {
		return this.key.thenComparing(ComparedDay::first).thenComparing(ComparedDay::text);
	}

	/**
	 * The order of measures, by the day of each that comes first; between equals the
	 * identifier decides.
	 */
	Comparator<ComparedMeasure> measures() {
		return Comparator.comparing((ComparedMeasure one) -> one.days().stream().min(this.key).orElseThrow(), this.key)
			.thenComparing((one) -> one.line().measure())
			.thenComparing((one) -> one.line().text());
	}

}
