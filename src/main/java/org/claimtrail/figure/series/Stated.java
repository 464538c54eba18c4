package org.claimtrail.figure.series;

import java.util.Objects;
import java.util.regex.Pattern;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Interval;
import org.claimtrail.claim.Per;
import org.claimtrail.claim.Precision;
import org.claimtrail.measure.Units;
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

	private static final double ROUND = 1_000;

	/** By which share of it a number in thousands may have been rounded unsaid. */
	private static final double MOST_ROUNDED = 0.01;

	private static final double HUNDRED = 100;

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
	 * or in thousands near by, which says that the others were left out.
	 */
	boolean isRoundingOf(Stated other) {
		return this.comparator == Comparator.EXACTLY && rounded().contains(other.interval())
				&& (isWordedShort() || isRoundFor(other));
	}

	private boolean isWordedShort() {
		return this.phrase != null && SCALE.matcher(this.phrase).find();
	}

	private boolean isRoundFor(Stated other) {
		return this.low != null && this.low != 0 && this.low % ROUND == 0
				&& Math.abs(interval().gap(other.interval())) <= MOST_ROUNDED * Math.abs(this.low);
	}

	/**
	 * What it adds to a sum, or allows one: people below a hundred are counted one by
	 * one.
	 */
	public Interval summed() {
		boolean counted = Units.arePeople(this.unit, this.unit) && isSmall(this.low) && isSmall(this.high);
		return counted ? interval() : rounded();
	}

	private static boolean isSmall(@Nullable Double number) {
		return number == null || Math.abs(number) < HUNDRED && number == Math.rint(number);
	}

	/** The end of the time it is about. */
	public Day end() {
		return isUntil() ? this.until : this.asOf;
	}

	/** When it stood, as the figures of its line are put in order. */
	Day moment() {
		return (this.basis == Basis.RATE) ? end() : this.asOf;
	}

	/**
	 * What figures of one line about the same time have in common: the end of that time,
	 * and of totals and rates also since when they count. Tolls of one line have that in
	 * common.
	 */
	public Day.Time time() {
		Day.Time beginning = beginning();
		return (beginning != null) ? end().time().since(beginning) : end().time();
	}

	/** Since when a total or a rate counts; null if it does not say so, or is none. */
	public Day.@Nullable Time beginning() {
		return (hasBeginning() && this.since.text() != null) ? this.since.time() : null;
	}

	private boolean hasBeginning() {
		return this.basis == Basis.CUMULATIVE || this.basis == Basis.RATE;
	}

	private boolean isUntil() {
		return isOverTime() && this.until.text() != null;
	}

	/** The same figure about the time of another. */
	Stated about(Stated other) {
		boolean stretch = this.basis == Basis.RATE && this.since.text() == null;
		return new Stated(this.comparator, this.low, this.high, this.unit, this.phrase, this.basis, this.per,
				stretch ? other.since : this.since, this.until, other.end(), !other.saysTime());
	}

	/** Whether the end of the time it is about was said, and not filled in. */
	boolean saysTime() {
		return end().text() != null && (isUntil() || !this.inferred);
	}

	/**
	 * Whether another figure of its line is certainly about the same time. Totals and
	 * levels are about one moment, of which a longer time tells nothing; tolls and rates
	 * are about the whole of it. Nothing is certain since a time that is in doubt, or
	 * without an end.
	 */
	public boolean isAtTimeOf(Stated other) {
		return time().equals(other.time()) && isTimed() && other.isTimed();
	}

	private boolean isTimed() {
		return switch (this.basis) {
			case PERIOD -> isBounded(end());
			case RATE -> isBounded(end()) && !end().isDoubtful() && beginsCertainly()
					&& (!isUntil() || this.since.text() != null);
			default -> end().isPoint() && beginsCertainly();
		};
	}

	/** Whether nobody doubts since when it counts. */
	private boolean beginsCertainly() {
		return beginning() == null || !this.since.isDoubtful();
	}

	private static boolean isBounded(Day day) {
		return day.first() != null && day.last() != null;
	}

	private boolean isOverTime() {
		return this.basis == Basis.PERIOD || this.basis == Basis.RATE;
	}

	/**
	 * Whether it certainly counts since the same time as another of its line, if it is a
	 * total or a rate: one since a month and one since a day of it may begin on different
	 * days, and cannot contradict each other.
	 */
	public boolean beginsWith(Stated other) {
		return Objects.equals(beginning(), other.beginning()) && beginsCertainly() && other.beginsCertainly();
	}

	/**
	 * Whether it may count since the same time: totals and rates since different days say
	 * nothing of each other.
	 */
	public boolean mayBeginWith(Stated other) {
		return !hasBeginning() || this.since.canReach(other.since) && other.since.canReach(this.since);
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
