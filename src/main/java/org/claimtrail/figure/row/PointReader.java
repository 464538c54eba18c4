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

/** Reads the facts of one row of {@link PointQueries}, in their order. */
public final class PointReader {

	private static final int REPORTS = 27;

	private static final int ORIGINS = 28;

	private static final int ARTICLES = 29;

	private static final int CLAIMANT = 30;

	private static final int ORGANIZATION = 31;

	private static final int RETRACTED = 32;

	private static final int REPLACES = 36;

	private static final int RESTS_ON = 37;

	private static final int CORRECTS = 38;

	private static final int INFERRED = 39;

	private static final int WITHDRAWN_BY = 40;

	private static final int PLACE = 41;

	private final ArrangedRow row;

	private int next;

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
		String id = reader.required();
		String measure = reader.required();
		reader.next++;
		String claimant = reader.required();
		String organization = reader.text();
		Day statedOn = reader.day();
		Stated stated = reader.stated();
		return new Point(row, id, measure, claimant, organization, statedOn, order(statedOn), stated,
				reader.value().isTrue(), reader.value().isTrue(), reader.value().isTrue(), withdrawal(row, knownOn),
				identifiers(row.fact(REPLACES)), origins(row, id), identifiers(row.fact(CORRECTS)),
				identifiers(row.fact(ARTICLES)));
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

	private static Grounds origins(ArrangedRow row, String id) {
		Value origins = row.fact(RESTS_ON);
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

	private static Set<String> identifiers(Value list) {
		return list.isNull() ? Set.of() : Set.copyOf(list.asList(Value::asString));
	}

	/**
	 * Where nobody knows when it was withdrawn, it does not stand at all.
	 */
	private static @Nullable Withdrawal withdrawal(ArrangedRow row, KnownOn knownOn) {
		PointReader reader = new PointReader(row);
		reader.next = RETRACTED;
		boolean marked = reader.value().isTrue();
		Day day = reader.day();
		if (PartialDate.UNKNOWN.text().equals(day.text())) {
			return new Withdrawal(Day.ABSENT, row.fact(WITHDRAWN_BY).asString());
		}
		if (day.text() != null && knownOn.covers(day)) {
			return new Withdrawal(day, row.fact(WITHDRAWN_BY).asString());
		}
		return marked && day.text() == null ? new Withdrawal(Day.ABSENT, null) : null;
	}

	/** The place of the figure that a row of a history belongs to. */
	public static int place(ArrangedRow row) {
		return row.fact(PLACE).asInt();
	}

	static int reports(ArrangedRow row) {
		return row.fact(REPORTS).asInt(0);
	}

	static int origins(ArrangedRow row) {
		return row.fact(ORIGINS).asInt(0);
	}

	public static @Nullable String claimantName(ArrangedRow row) {
		return row.fact(CLAIMANT).asString(null);
	}

	public static @Nullable String organizationName(ArrangedRow row) {
		return row.fact(ORGANIZATION).asString(null);
	}

	private Stated stated() {
		Comparator comparator = Comparator.valueOf(required());
		Double low = number();
		Double high = number();
		String unit = required();
		String phrase = text();
		Basis basis = Basis.valueOf(required());
		String per = text();
		return new Stated(comparator, low, high, unit, phrase, basis, (per != null) ? Per.valueOf(per) : null, day(),
				day(), day(), this.row.fact(INFERRED).asBoolean(false));
	}

	private Day day() {
		String text = text();
		Value first = value();
		Value last = value();
		return (text != null)
				? new Day(text, first.isNull() ? null : first.asLocalDate(), last.isNull() ? null : last.asLocalDate())
				: Day.ABSENT;
	}

	private @Nullable Double number() {
		Value value = value();
		return value.isNull() ? null : (Double) value.asDouble();
	}

	private String required() {
		return value().asString();
	}

	private @Nullable String text() {
		return value().asString(null);
	}

	private Value value() {
		return this.row.fact(this.next++);
	}

}
