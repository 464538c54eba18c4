package org.claimtrail.figure.series;

import java.util.regex.Pattern;

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
 * @param inferred whether nobody said which day it describes, and {@code asOf} was filled
 * in
 */
public record Stated(Comparator comparator, @Nullable Double low, @Nullable Double high, String unit,
		@Nullable String phrase, Basis basis, @Nullable Per per, Day since, Day until, Day asOf, boolean inferred) {

	/** Words that stand for digits that are not given. */
	private static final Pattern SCALE = Pattern.compile(
			"hundred|thousand|\\bmil(?:l?i(?:on|ard|oen|õ|ó)|jo|jard|h|l[oó]n)|\\bbil(?:l?ion|l[oó]n|h)|\\btril(?:l?ion|l[oó]n|h)|\\bmld\\b"
					+ "|tausend|\\bmil\\b|\\bmille\\b|\\bтис|\\bтыс|млн|млрд|мільйон|мільярд|милли|lakh|crore|ألف|مليون|مليار"
					+ "|[万萬亿億]|[0-9]\\s?(?:k|bn|mn|mln|mio|mrd|tsd)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * What a document says of a figure.
	 * @param unit the unit of its measure, for a figure that names none
	 * @param inferred whether nobody said which day it describes
	 */
	public static Stated of(FigureRecord figure, String unit, boolean inferred) {
		return new Stated(figure.comparator(), figure.low(), figure.high(),
				(figure.unit() != null) ? figure.unit() : unit, figure.phrase(), figure.basis(), figure.per(),
				Day.of(figure.since()), Day.of(figure.until()), Day.of(figure.asOf()), inferred);
	}

	/** The figure of a claim in the graph, which has one. */
	public static Stated of(Value claim) {
		String per = claim.get("per").asString(null);
		return new Stated(Comparator.valueOf(claim.get("comparator").asString()), number(claim, "low"),
				number(claim, "high"), claim.get("unit").asString(), claim.get("phrase").asString(null),
				Basis.valueOf(claim.get("basis").asString()), (per != null) ? Per.valueOf(per) : null,
				Day.of(claim, "since"), Day.of(claim, "until"), Day.of(claim, "asOf"),
				claim.get("asOfInferred").asBoolean(false));
	}

	private static @Nullable Double number(Value claim, String name) {
		return claim.get(name).isNull() ? null : (Double) claim.get(name).asDouble();
	}

	/** What it allows. */
	public Interval interval() {
		return Interval.of(this.comparator, this.low, this.high);
	}

	/** What it allows if its numbers were rounded as far as they are worded. */
	public Interval rounded() {
		return Precision.rounded(this.comparator, this.low, this.high);
	}

	/**
	 * Whether it gives the number of another in the digits before "million" or the like,
	 * which says that the others were left out.
	 */
	boolean isRoundingOf(Stated other) {
		return this.comparator == Comparator.EXACTLY && this.phrase != null && SCALE.matcher(this.phrase).find()
				&& rounded().contains(other.interval());
	}

	/** The end of the time it is about. */
	public Day end() {
		return isUntil() ? this.until : this.asOf;
	}

	private boolean isUntil() {
		return this.basis == Basis.PERIOD && this.until.text() != null;
	}

	/** The same figure about the time of another. */
	Stated about(Stated other) {
		return new Stated(this.comparator, this.low, this.high, this.unit, this.phrase, this.basis, this.per,
				this.since, this.until, other.end(), !other.saysTime());
	}

	/** Whether the end of the time it is about was said, and not filled in. */
	boolean saysTime() {
		return end().text() != null && (isUntil() || !this.inferred);
	}

	/**
	 * Whether another figure of its line is certainly about the same time. Totals and
	 * levels are about one moment, of which a longer time tells nothing; tolls and rates
	 * are about the whole of it.
	 */
	public boolean isAtTimeOf(Stated other) {
		return end().isSameTime(other.end())
				&& (isOverTime() ? end().text() != null : end().isPoint() && other.end().isPoint());
	}

	private boolean isOverTime() {
		return this.basis == Basis.PERIOD || this.basis == Basis.RATE;
	}

	/**
	 * Whether a total may count from the same time as another of its line: where both say
	 * the day, that is known, and totals from different days say nothing of each other.
	 */
	public boolean mayBeginWith(Stated other) {
		return this.basis != Basis.CUMULATIVE || !this.since.isPoint() || !other.since.isPoint()
				|| this.since.isSameTime(other.since);
	}

	/**
	 * Whether it is certainly about an earlier time than another figure: each said it,
	 * and without doubt.
	 */
	public boolean isCertainlyBefore(Stated other) {
		return isCertain() && other.isCertain() && end().isBefore(other.end());
	}

	/** Whether the end of the time it is about was said without doubt. */
	public boolean isCertain() {
		return saysTime() && !end().isDoubtful();
	}

}
