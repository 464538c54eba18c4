package org.claimtrail.figure.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;

import org.claimtrail.claim.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a timeline, as it stood at the time asked for.
 *
 * @param row where it was read; its nodes are answered from there
 * @param measure identifier of what it counts
 * @param claimant identifier of who stated it
 * @param organization identifier of the organization spoken for; null when not known
 * @param statedOnFirst the first day it can have been stated, and the end of time where
 * nobody knows
 * @param retold whether it merely passes on somebody else's figure
 * @param withdrawal when and that it was withdrawn; null while it stands
 * @param corrected whether a claim of its source, or of who certainly speaks for it, puts
 * it right
 * @param replaces identifiers of the claims that it corrects, updates or withdraws
 * @param origins what it rests on; itself where that was not asked for
 * @param corrects identifiers of the claims that it corrects; empty where not asked for
 * @param articles identifiers of the articles that it is printed in; empty likewise
 */
public record Point(Object row, String id, String measure, String claimant, @Nullable String organization, Day statedOn,
		LocalDate statedOnFirst, Stated stated, boolean forecast, boolean vague, boolean retold,
		@Nullable Withdrawal withdrawal, boolean corrected, Set<String> replaces, Grounds origins, Set<String> corrects,
		Set<String> articles) {

	/**
	 * By the day of statement, the time of the day and the identifier: the order of
	 * statement but for those of one day that replace each other.
	 */
	public static final Comparator<Point> ORDER = Comparator.comparing(Point::statedOnFirst)
		.thenComparing((point) -> point.statedOn().instant(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Point::id);

	public Interval interval() {
		return this.stated.interval();
	}

	public Interval rounded() {
		return this.stated.rounded();
	}

	/** The bounds as stated. */
	public Interval bounds() {
		return new Interval(this.stated.low(), this.stated.high(), true, true);
	}

	public Line line() {
		return Line.of(this.measure, this.stated);
	}

	/** Whether it is kept apart from what is measured. */
	public boolean isApart() {
		return this.forecast || this.vague;
	}

	/**
	 * Whether it counts as the source's own figure, and may be revised or conflict. What
	 * was withdrawn stands nowhere, nor does what may have been said at any time before.
	 */
	public boolean isOwn() {
		return !isApart() && !this.retold && this.withdrawal == null && this.statedOn.first() != null;
	}

	/** Whether it rests on no other claim. */
	boolean isOrigin() {
		return this.origins.claims().contains(this.id);
	}

	/**
	 * Whether the time that it describes is its own: what names no day and rests on
	 * others describes what these describe.
	 */
	public boolean hasOwnTime() {
		return isOrigin() || this.stated.saysTime();
	}

	/**
	 * Whether two figures of different sources are one voice: they rest on one claim, or
	 * one of them on what the source of the other has said.
	 * @param source identifier of the source of this one
	 * @param otherSource that of the other
	 */
	public boolean isEchoOf(String source, Point other, String otherSource) {
		return this.origins.isShared(other.origins) || this.origins.sources().contains(otherSource)
				|| other.origins.sources().contains(source);
	}

	/** Whether one of two was stated by a body, and the other by somebody for it. */
	public boolean isOfBodyOf(Point other) {
		return this.claimant.equals(other.organization) || other.claimant.equals(this.organization);
	}

	/** The same figure about the time that its origin describes, as its own. */
	public Point about(Point origin) {
		return new Point(this.row, this.id, this.measure, this.claimant, this.organization, this.statedOn,
				this.statedOnFirst, this.stated.about(origin.stated()), this.forecast, this.vague, this.retold,
				this.withdrawal, this.corrected, this.replaces, this.origins, this.corrects, this.articles);
	}

	/**
	 * Days from the last day that it can describe to another; 0 when that is not before,
	 * null when it names no day.
	 */
	public @Nullable Integer ageDays(LocalDate day) {
		if (described().text() == null) {
			return null;
		}
		LocalDate last = described().last();
		return (last != null && last.isBefore(day)) ? Math.toIntExact(ChronoUnit.DAYS.between(last, day)) : 0;
	}

	/** What statements about one described time have in common. */
	public Day described() {
		return this.stated.end();
	}

}
