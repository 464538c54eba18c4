package org.claimtrail.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A ministry's 13,000 statements about its figure of each day: restated for months,
 * corrected within the day, repeated, withdrawn. What follows from them is worked out
 * here without the rules of the server.
 */
final class FigureLog {

	static final int DAYS = 1300;

	private static final LocalDate BEGIN = LocalDate.parse("2020-01-01");

	private static final int MONTH = 30;

	private final int measures;

	private final Map<Integer, List<Statement>> days = new TreeMap<>();

	/**
	 * The log.
	 * @param measures over how many measures the days are spread
	 */
	FigureLog(int measures) {
		this.measures = measures;
		for (int day = 0; day < DAYS; day++) {
			List<Statement> statements = new ArrayList<>();
			int most = (day == 0) ? 8 : 5 + day * 7 % 11;
			int value = 100 + day % 50;
			for (int number = 0; number < most; number++) {
				value += (number % 3 == 2) ? 0 : 3 - number % 7;
				statements.add(new Statement(day, number, most, value));
			}
			this.days.put(day, statements);
		}
	}

	static LocalDate date(int day) {
		return BEGIN.plusDays(day);
	}

	/** The identifiers of the measures. */
	List<String> names() {
		List<String> names = new ArrayList<>();
		for (int measure = 0; measure < this.measures; measure++) {
			names.add("measure:daily-" + measure);
		}
		return names;
	}

	/** The log as JSON Lines, with apostrophes for quotation marks. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("{'type':'organization','id':'organization:ministry','name':'Ministry','kind':'GOVERNMENT'}");
		names().forEach((id) -> lines.add(("{'type':'measure','id':'%s','name':'New cases %s','population':'p',"
				+ "'property':'q','unit':'people'}")
			.formatted(id, id.substring(id.indexOf(':') + 1))));
		this.days.values().forEach((statements) -> {
			statements.forEach((statement) -> lines.add(statement.line("measure:daily-" + measure(statement.day))));
			List<Statement> withdrawn = statements.stream().filter(Statement::isWithdrawn).toList();
			if (!withdrawn.isEmpty()) {
				lines.add(withdrawal(withdrawn));
			}
		});
		return lines;
	}

	private int measure(int day) {
		return day % this.measures;
	}

	private static String withdrawal(List<Statement> withdrawn) {
		List<String> taken = withdrawn.stream()
			.map((statement) -> "{'claim':'%s','reason':'A slip.'}".formatted(statement.id()))
			.toList();
		return ("{'type':'claim','id':'claim:withdrawal-%d','statement':'S','claimant':'organization:ministry',"
				+ "'statedOn':'%s','retracts':[%s]}")
			.formatted(withdrawn.getFirst().day, withdrawn.getFirst().withdrawnOn(), String.join(",", taken));
	}

	/** All that was stated about a day. */
	List<Statement> about(int day) {
		return Objects.requireNonNull(this.days.get(day));
	}

	/**
	 * The last statement about a day that had been made by the end of another and stood
	 * then.
	 */
	@Nullable Statement knownOn(int day, LocalDate on) {
		return last(about(day), (statement) -> !statement.statedOn().isAfter(on)
				&& !(statement.isWithdrawn() && !statement.withdrawnOn().isAfter(on)));
	}

	/** What stands about a day now. */
	@Nullable Statement current(int day) {
		return last(about(day), (statement) -> !statement.isWithdrawn());
	}

	/** How often a day was restated. */
	int restated(int day) {
		int restated = 0;
		Statement before = null;
		for (Statement statement : about(day)) {
			if (!statement.isWithdrawn()) {
				restated += (before != null && before.value != statement.value) ? 1 : 0;
				before = statement;
			}
		}
		return restated;
	}

	/** How many days meet a condition. */
	int days(Predicate<Integer> condition) {
		return (int) this.days.keySet().stream().filter(condition).count();
	}

	private static @Nullable Statement last(List<Statement> statements, Predicate<Statement> condition) {
		return statements.stream().filter(condition).reduce((one, next) -> next).orElse(null);
	}

	/**
	 * One statement.
	 *
	 * @param number its place among those about the day
	 * @param most how many there are
	 */
	record Statement(int day, int number, int most, int value) {

		/** Identifiers go the other way than the order of statement. */
		String id() {
			return "claim:daily-%04d-%02d".formatted(this.day, this.most - this.number);
		}

		/** The first two come on the next day, the others a month apart. */
		LocalDate statedOn() {
			return date(this.day + 1).plusDays((this.number < 2) ? 0 : (this.number - 1) * MONTH);
		}

		/** Each thirteenth day the last is withdrawn, and of each fifth of these all. */
		boolean isWithdrawn() {
			return this.day % 65 == 5 || this.day % 13 == 5 && this.number == this.most - 1;
		}

		LocalDate withdrawnOn() {
			return date(this.day + 1).plusDays(this.most * MONTH);
		}

		/**
		 * The time tells the order of the first two; on each second day only the words
		 * do.
		 */
		String line(String measure) {
			boolean timed = this.number < 2 && this.day % 2 == 0;
			String time = timed ? "T08:%02d:00Z".formatted(7 * this.number) : "";
			String corrects = (this.number == 1 && !timed) ? ",'cites':[{'claim':'%s','intent':'CORRECTS'}]"
				.formatted(new Statement(this.day, 0, this.most, 0).id()) : "";
			return ("{'type':'claim','id':'%s','statement':'S','claimant':'organization:ministry','statedOn':'%s',"
					+ "'measure':'%s','figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'%s',"
					+ "'basis':'RATE','per':'DAY'}%s}")
				.formatted(id(), statedOn() + time, measure, this.value, this.value, date(this.day), corrects);
		}

	}

}
