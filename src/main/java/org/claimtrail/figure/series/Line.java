package org.claimtrail.figure.series;

import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Per;
import org.jspecify.annotations.Nullable;

/**
 * What figures must share to be set side by side: totals that count from the same month,
 * tolls of the same stretch, rates for the same length of time, levels; each of one
 * measure in one unit.
 *
 * @param since the month a total counts from, or the text of the beginning of a stretch
 * @param until the text of the end of a stretch
 */
public record Line(String measure, Basis basis, @Nullable Per per, String unit, @Nullable String since,
		@Nullable String until) {

	/** The line in words, without the measure, as claims keep it. */
	public String text() {
		return Stream.of(this.basis, this.per, this.unit, this.since, this.until)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(" "));
	}

	public static Line of(String measure, Stated stated) {
		return of(measure, stated.basis(), stated.per(), stated.unit(), stated.since(), stated.until());
	}

	/** The same by what makes a line. */
	public static Line of(String measure, Basis basis, @Nullable Per per, String unit, Day since, Day until) {
		return switch (basis) {
			case CUMULATIVE -> new Line(measure, Basis.CUMULATIVE, null, unit,
					(since.first() != null) ? YearMonth.from(since.first()).toString() : null, null);
			case PERIOD -> new Line(measure, Basis.PERIOD, null, unit, since.text(), until.text());
			default -> new Line(measure, basis, per, unit, null, null);
		};
	}

}
