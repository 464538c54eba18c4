package org.claimtrail.figure.series;

import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes points for tests: of one measure, each a total since the same day unless said
 * otherwise.
 */
public record Points(String claimant, @Nullable String organization, Basis basis, @Nullable Per per,
		@Nullable String since, @Nullable String until, boolean retold) {

	public static final Points NATO = new Points("speaker:a", "organization:nato", Basis.CUMULATIVE, null, "2022-02-24",
			null, false);

	public Points by(String claimant, @Nullable String organization) {
		return new Points(claimant, organization, this.basis, this.per, this.since, this.until, this.retold);
	}

	public Points on(Basis basis, @Nullable Per per, @Nullable String since, @Nullable String until) {
		return new Points(this.claimant, this.organization, basis, per, since, until, this.retold);
	}

	public Points retelling() {
		return new Points(this.claimant, this.organization, this.basis, this.per, this.since, this.until, true);
	}

	public Point at(String day, Comparator comparator, double value) {
		return at("measure:m", day, day, comparator, value);
	}

	public Point at(String measure, String statedOn, String asOf, Comparator comparator, double value) {
		Double low = switch (comparator) {
			case AT_MOST, LESS_THAN -> null;
			default -> value;
		};
		Double high = switch (comparator) {
			case AT_LEAST, MORE_THAN -> null;
			default -> value;
		};
		Day stated = day(statedOn);
		Stated figure = new Stated(comparator, low, high, "people", "p", this.basis, this.per, day(this.since),
				day(this.until), day(asOf), false);
		String id = "claim:" + this.claimant + measure + statedOn + asOf;
		return new Point("row", id, measure, this.claimant, this.organization, stated,
				Objects.requireNonNull(stated.first()), figure, false, false, this.retold, null, false, Set.of(),
				Grounds.itself(id), Set.of(), Set.of());
	}

	/** The same figure, stated by another claim. */
	public static Point as(String id, Point point, Set<String> replaces, Set<String> origins) {
		return as(id, point, replaces, new Grounds(origins, Set.of()));
	}

	private static Point as(String id, Point point, Set<String> replaces, Grounds origins) {
		return new Point("row", id, point.measure(), point.claimant(), point.organization(), point.statedOn(),
				point.statedOnFirst(), point.stated(), point.forecast(), point.vague(), point.retold(),
				point.withdrawal(), point.corrected(), replaces, origins, point.corrects(), point.articles());
	}

	/** The same figure, stated by another claim that rests on a figure of a claimant. */
	public static Point from(Point source, String id, Point point) {
		return as(id, point, Set.of(), new Grounds(Set.of(source.id()), Set.of(source.claimant())));
	}

	/** The same figure about a day that nobody said. */
	public static Point inferred(Point point) {
		Stated stated = point.stated();
		return new Point("row", point.id(), point.measure(), point.claimant(), point.organization(), point.statedOn(),
				point.statedOnFirst(),
				new Stated(stated.comparator(), stated.low(), stated.high(), stated.unit(), stated.phrase(),
						stated.basis(), stated.per(), stated.since(), stated.until(), stated.asOf(), true),
				point.forecast(), point.vague(), point.retold(), point.withdrawal(), point.corrected(),
				point.replaces(), point.origins(), point.corrects(), point.articles());
	}

	/** The same figure in other words. */
	static Point worded(Point point, String phrase) {
		Stated stated = point.stated();
		return new Point("row", point.id(), point.measure(), point.claimant(), point.organization(), point.statedOn(),
				point.statedOnFirst(),
				new Stated(stated.comparator(), stated.low(), stated.high(), stated.unit(), phrase, stated.basis(),
						stated.per(), stated.since(), stated.until(), stated.asOf(), stated.inferred()),
				point.forecast(), point.vague(), point.retold(), point.withdrawal(), point.corrected(),
				point.replaces(), point.origins(), point.corrects(), point.articles());
	}

	/** The same figure, withdrawn. */
	public static Point withdrawn(Point point) {
		return new Point("row", point.id(), point.measure(), point.claimant(), point.organization(), point.statedOn(),
				point.statedOnFirst(), point.stated(), point.forecast(), point.vague(), point.retold(),
				new Withdrawal(Day.ABSENT, null), point.corrected(), point.replaces(), point.origins(),
				point.corrects(), point.articles());
	}

	/** The same figure, put right by a claim of its source. */
	public static Point corrected(Point point) {
		return new Point("row", point.id(), point.measure(), point.claimant(), point.organization(), point.statedOn(),
				point.statedOnFirst(), point.stated(), point.forecast(), point.vague(), point.retold(),
				point.withdrawal(), true, point.replaces(), point.origins(), point.corrects(), point.articles());
	}

	/** The same figure, stated by another claim that is printed in articles. */
	public static Point printed(String id, Point point, Set<String> articles, Set<String> corrects) {
		return new Point("row", id, point.measure(), point.claimant(), point.organization(), point.statedOn(),
				point.statedOnFirst(), point.stated(), point.forecast(), point.vague(), point.retold(),
				point.withdrawal(), point.corrected(), corrects, point.origins(), corrects, articles);
	}

	public static Comparator comparator(Random random) {
		Comparator[] all = { Comparator.EXACTLY, Comparator.ABOUT, Comparator.AT_LEAST, Comparator.MORE_THAN,
				Comparator.AT_MOST, Comparator.LESS_THAN };
		return all[random.nextInt(all.length)];
	}

	private static Day day(@Nullable String text) {
		if (text == null) {
			return Day.ABSENT;
		}
		PartialDate date = PartialDate.parse(text);
		return new Day(text, date.first(), date.last());
	}

}
