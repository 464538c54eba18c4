package org.claimtrail.figure;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Interval;
import org.claimtrail.claim.Per;
import org.claimtrail.claim.Precision;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A figure as stated, with the time it is about.
 *
 * @param low lower bound as stated
 * @param high upper bound as stated
 */
record Stated(Comparator comparator, @Nullable Double low, @Nullable Double high, String unit, @Nullable String phrase,
		Basis basis, @Nullable Per per, Day since, Day until, Day asOf) {

	/**
	 * What a document says of a figure.
	 * @param unit the unit of its measure, for a figure that names none
	 */
	static Stated of(FigureRecord figure, String unit) {
		return new Stated(figure.comparator(), figure.low(), figure.high(),
				(figure.unit() != null) ? figure.unit() : unit, figure.phrase(), figure.basis(), figure.per(),
				Day.of(figure.since()), Day.of(figure.until()), Day.of(figure.asOf()));
	}

	/** The figure of a claim in the graph, which has one. */
	static Stated of(Value claim) {
		String per = claim.get("per").asString(null);
		return new Stated(Comparator.valueOf(claim.get("comparator").asString()), number(claim, "low"),
				number(claim, "high"), claim.get("unit").asString(), claim.get("phrase").asString(null),
				Basis.valueOf(claim.get("basis").asString()), (per != null) ? Per.valueOf(per) : null,
				Day.of(claim, "since"), Day.of(claim, "until"), Day.of(claim, "asOf"));
	}

	private static @Nullable Double number(Value claim, String name) {
		return claim.get(name).isNull() ? null : (Double) claim.get(name).asDouble();
	}

	/** What it allows. */
	Interval interval() {
		return Interval.of(this.comparator, this.low, this.high);
	}

	/** What it allows if its numbers were rounded as far as they are worded. */
	Interval rounded() {
		return Precision.rounded(this.comparator, this.low, this.high);
	}

	/** The end of the time it is about. */
	Day end() {
		return (this.basis == Basis.PERIOD && this.until.text() != null) ? this.until : this.asOf;
	}

}
