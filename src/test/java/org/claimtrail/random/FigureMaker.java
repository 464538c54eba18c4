package org.claimtrail.random;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Makes figures of every comparator, basis and time; many are equal. */
final class FigureMaker {

	private static final List<String> COMPARATORS = List.of("EXACTLY", "EXACTLY", "ABOUT", "AT_LEAST", "MORE_THAN",
			"AT_MOST", "LESS_THAN", "BETWEEN");

	private static final List<String> BASES = List.of("CUMULATIVE", "CUMULATIVE", "PERIOD", "RATE", "STOCK");

	private static final List<String> LENGTHS = List.of("DAY", "WEEK", "MONTH", "YEAR");

	private static final List<Double> NUMBERS = List.of(0.0, 40.0, 41.5, 100.0, 1000.0, 43_127.0, -7.0, 350_000.0,
			1.0e10);

	private final Dice dice;

	private final AwkwardDates dates;

	FigureMaker(Dice dice, AwkwardDates dates) {
		this.dice = dice;
		this.dates = dates;
	}

	/**
	 * A figure for a measure; without a day of its own it describes the day of the
	 * statement.
	 */
	Thing make(Thing claim, Thing measure) {
		String comparator = this.dice.pick(COMPARATORS);
		String basis = this.dice.pick(BASES);
		boolean forecast = this.dice.oneIn(8);
		Thing figure = new Thing("Figure", claim.id()).with("comparator", comparator)
			.with("unit", measure.text("unit"))
			.with("phrase", "so many " + claim.id())
			.with("basis", basis)
			.with("per", basis.equals("RATE") ? this.dice.pick(LENGTHS) : null)
			.with("since", this.dice.orNothing(2, () -> this.dates.any(2018, 2018)))
			.with("until", this.dice.orNothing(2, () -> this.dates.any(2019, 2020)))
			.with("forecast", forecast)
			.with("vague", this.dice.oneIn(8));
		if (this.dice.oneIn(5)) {
			figure.with("printed",
					new Thing("PrintedFigure", claim.id()).with("phrase", "too many")
						.with("value", this.dice.orNothing(2, () -> this.dice.pick(NUMBERS)))
						.with("note", "a slip"));
		}
		if (forecast) {
			figure.with("asOf", this.dates.closed(2026, 2028));
		}
		else {
			figure.with("asOf", this.dice.oneIn(2) ? said(claim) : this.dates.any(2019, 2020));
		}
		boolean inferred = this.dice.oneIn(2);
		return bound(figure, comparator).with("asOfInferred", (figure.value("asOf") != null) ? inferred : null);
	}

	private static @Nullable String said(Thing claim) {
		return claim.text("statedOn").equals("XXXX") ? null : claim.text("statedOn");
	}

	private Thing bound(Thing figure, String comparator) {
		double low = this.dice.pick(NUMBERS);
		double high = comparator.equals("BETWEEN") ? low + Math.abs(this.dice.pick(NUMBERS)) : low;
		boolean open = figure.text("vague").equals("true") && this.dice.oneIn(2)
				&& !KnownDefects.IMPORTS_NO_BOUNDLESS_FIGURES;
		boolean below = comparator.equals("AT_MOST") || comparator.equals("LESS_THAN");
		boolean above = comparator.equals("AT_LEAST") || comparator.equals("MORE_THAN");
		return open ? figure : figure.with("low", below ? null : low).with("high", above ? null : high);
	}

}
