package org.claimtrail.figure.row;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grounds;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Stated;
import org.claimtrail.figure.series.Withdrawal;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads the facts of one row of {@link PointQueries}. */
public final class PointReader {

	/** The place of what a row of a history has besides. */
	private static final int PLACE = PointFact.values().length;

	private final ArrangedRow row;

	private PointReader(ArrangedRow row) {
		this.row = row;
	}

	/**
	 * Reads a point.
	 * @param knownOn the time of which the knowledge is asked for; what was withdrawn
	 * later still stands
	 */
	public static Point read(ArrangedRow row, KnownOn knownOn) {
		PointReader reader = new PointReader(row);
		String id = reader.required(PointFact.CLAIM);
		Day statedOn = reader.day(PointFact.STATED_ON, PointFact.STATED_ON_FIRST, PointFact.STATED_ON_LAST);
		return new Point(row, id, reader.required(PointFact.MEASURE), reader.required(PointFact.CLAIMANT),
				reader.text(PointFact.ORGANIZATION), statedOn, order(statedOn), reader.stated(),
				reader.isTrue(PointFact.FORECAST), reader.isTrue(PointFact.VAGUE), reader.isTrue(PointFact.RETELLS),
				reader.withdrawal(knownOn), reader.isCorrected(knownOn), reader.identifiers(PointFact.REPLACES),
				reader.grounds(id), reader.identifiers(PointFact.CORRECTS), reader.identifiers(PointFact.ARTICLES));
	}

	/** Of what nobody knows the day comes last. */
	private static LocalDate order(Day statedOn) {
		return Objects.requireNonNullElse(statedOn.first(), LocalDate.MAX);
	}

	/** The points of rows that had certainly been stated by the time asked for. */
	public static Stream<Point> known(List<? extends ArrangedRow> rows, Given given) {
		KnownOn knownOn = KnownOn.of(given);
		return rows.stream().map((row) -> read(row, knownOn)).filter((point) -> knownOn.covers(point.statedOn()));
	}

	private Grounds grounds(String id) {
		Value origins = PointFact.RESTS_ON.in(this.row);
		if (origins.isNull()) {
			return Grounds.itself(id);
		}
		Set<String> claims = new HashSet<>();
		Set<String> sources = new HashSet<>();
		origins.values().forEach((origin) -> {
			claims.add(origin.get(0).asString());
			sources.add(origin.get(1).asString());
		});
		return new Grounds(claims, sources);
	}

	/**
	 * Where nobody knows when it was withdrawn, it does not stand at all.
	 */
	private @Nullable Withdrawal withdrawal(KnownOn knownOn) {
		Value withdrawn = PointFact.WITHDRAWN.in(this.row);
		if (withdrawn.isNull()) {
			return isTrue(PointFact.RETRACTED) ? new Withdrawal(Day.ABSENT, null) : null;
		}
		Day day = day(withdrawn);
		String by = withdrawn.get(3).asString();
		if (PartialDate.UNKNOWN.text().equals(day.text())) {
			return new Withdrawal(Day.ABSENT, by);
		}
		return knownOn.covers(day) ? new Withdrawal(day, by) : null;
	}

	private boolean isCorrected(KnownOn knownOn) {
		Value corrected = PointFact.CORRECTED_BY.in(this.row);
		if (corrected.isNull()) {
			return false;
		}
		LocalDate by = corrected.get(0).asLocalDate(null);
		return knownOn.covers(new Day((by != null) ? by.toString() : null, by, by));
	}

	/** The place of the figure that a row of a history belongs to. */
	public static int place(ArrangedRow row) {
		return row.fact(PLACE).asInt();
	}

	static int reports(ArrangedRow row) {
		return PointFact.REPORT_COUNT.in(row).asInt(0);
	}

	static int origins(ArrangedRow row) {
		return PointFact.ORIGIN_COUNT.in(row).asInt(0);
	}

	public static @Nullable String claimantName(ArrangedRow row) {
		return PointFact.CLAIMANT_NAME.in(row).asString(null);
	}

	public static @Nullable String organizationName(ArrangedRow row) {
		return PointFact.ORGANIZATION_NAME.in(row).asString(null);
	}

	private Stated stated() {
		String per = text(PointFact.PER);
		return new Stated(Comparator.valueOf(required(PointFact.COMPARATOR)), number(PointFact.LOW),
				number(PointFact.HIGH), required(PointFact.UNIT), text(PointFact.PHRASE),
				Basis.valueOf(required(PointFact.BASIS)), (per != null) ? Per.valueOf(per) : null,
				day(PointFact.SINCE.in(this.row)), day(PointFact.UNTIL.in(this.row)),
				day(PointFact.AS_OF, PointFact.AS_OF_FIRST, PointFact.AS_OF_LAST), isTrue(PointFact.AS_OF_INFERRED));
	}

	/** A date with its first and last day; or null. */
	private static Day day(Value date) {
		return date.isNull() ? Day.ABSENT
				: new Day(date.get(0).asString(), date.get(1).asLocalDate(null), date.get(2).asLocalDate(null));
	}

	private Day day(PointFact written, PointFact first, PointFact last) {
		String text = text(written);
		return (text != null) ? new Day(text, date(first), date(last)) : Day.ABSENT;
	}

	private @Nullable LocalDate date(PointFact fact) {
		Value value = fact.in(this.row);
		return value.isNull() ? null : value.asLocalDate();
	}

	private @Nullable Double number(PointFact fact) {
		Value value = fact.in(this.row);
		return value.isNull() ? null : (Double) value.asDouble();
	}

	private boolean isTrue(PointFact fact) {
		return fact.in(this.row).isTrue();
	}

	private String required(PointFact fact) {
		return fact.in(this.row).asString();
	}

	private @Nullable String text(PointFact fact) {
		return fact.in(this.row).asString(null);
	}

	private Set<String> identifiers(PointFact fact) {
		Value list = fact.in(this.row);
		return list.isNull() ? Set.of() : Set.copyOf(list.asList(Value::asString));
	}

}
