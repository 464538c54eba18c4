package org.claimtrail.figure.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.claimtrail.claim.Comparator;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random tables of one day, printed several times with different numbers: what is found
 * is what plain arithmetic finds in each table for itself.
 */
class PrintedTablesTests {

	private static final String WHOLE = "measure:m";

	private final List<Point> points = new ArrayList<>();

	private final Map<String, Table> tables = new TreeMap<>();

	private Set<String> columns = Set.of();

	@RepeatedTest(500)
	void haveTheContradictionsThatAreInThem(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		print(random);
		Collections.shuffle(this.points, random);

		List<PartSum> sums = PartSums.of(this.points, WHOLE, this.columns, Grouping.CLAIMANT);

		Set<String> compared = new TreeSet<>();
		Set<String> contradicting = new TreeSet<>();
		Set<String> exceeding = new TreeSet<>();
		Set<String> missing = new TreeSet<>();
		for (PartSum sum : sums) {
			String table = String.valueOf(sum.article());
			compared.add(table);
			if (!sum.isCompatible()) {
				contradicting.add(table);
			}
			sum.exceeding().forEach((part) -> exceeding.add(table + part.measure()));
			sum.missing().forEach((part) -> missing.add(table + part));
			assertThat(sum.parts()).extracting(Point::articles).containsOnly(Set.of(table));
			assertThat(sum.total().articles()).containsExactly(table);
		}
		assertThat(sums).as("seed %s", round).hasSameSizeAs(compared);
		Map<String, Table> both = new TreeMap<>(this.tables);
		both.values().removeIf((table) -> table.total() == null || table.cells().isEmpty());
		assertThat(compared).as("seed %s", round).isEqualTo(both.keySet());
		Set<String> wrong = new TreeSet<>();
		Set<String> large = new TreeSet<>();
		Set<String> absent = new TreeSet<>();
		both.forEach((article, table) -> {
			if (table.isContradictory(this.columns.size())) {
				wrong.add(article);
			}
			this.columns.forEach((column) -> {
				Long cell = table.cells().get(column);
				if (cell == null) {
					absent.add(article + column);
				}
				else if (table.isBelow(cell)) {
					large.add(article + column);
				}
			});
		});
		assertThat(contradicting).as("seed %s", round).isEqualTo(wrong);
		assertThat(exceeding).as("seed %s", round).isEqualTo(large);
		assertThat(missing).as("seed %s", round).isEqualTo(absent);
	}

	/** At least the first table has both, so that none is compared by day. */
	private void print(Random random) {
		Set<String> columns = new TreeSet<>();
		int width = 2 + random.nextInt(4);
		for (int column = 0; column < width; column++) {
			columns.add("measure:part-" + column);
		}
		this.columns = columns;
		int count = 2 + random.nextInt(6);
		for (int number = 0; number < count; number++) {
			Map<String, Long> cells = new TreeMap<>();
			columns.forEach((column) -> cells.put(column, number(random)));
			Long total = cells.values().stream().mapToLong(Long::longValue).sum();
			switch (random.nextInt(5)) {
				case 0 -> total += (random.nextBoolean() ? 1 : -1) * (long) random.nextInt(5_000);
				case 1 -> total = number(random) / 3;
				default -> {
				}
			}
			if (random.nextInt(3) == 0) {
				cells.keySet().removeIf((column) -> cells.size() > 1 && random.nextInt(3) == 0);
			}
			if (number > 0 && random.nextInt(5) == 0) {
				total = null;
			}
			if (number > 0 && random.nextInt(6) == 0) {
				cells.clear();
			}
			print("article:" + number, new Table(cells, (total != null) ? (Long) Math.max(1, total) : null));
		}
	}

	private void print(String article, Table table) {
		this.tables.put(article, table);
		table.cells().forEach((column, value) -> add(article, column, value));
		if (table.total() != null) {
			add(article, WHOLE, table.total());
		}
	}

	private void add(String article, String measure, long value) {
		Point point = Points.NATO.at(measure, "2020-03-28", "2020-03-28", Comparator.EXACTLY, value);
		this.points.add(Points.printed("claim:" + article + measure, point, Set.of(article), Set.of()));
	}

	/** Some numbers are round, most are not. */
	private static long number(Random random) {
		long number = 1 + random.nextInt(20_000);
		return (random.nextInt(3) == 0) ? Math.max(1, number / 1_000) * 1_000 : number;
	}

	/**
	 * A row of numbers.
	 *
	 * @param cells the parts that are filled in
	 */
	private record Table(Map<String, Long> cells, @Nullable Long total) {

		boolean isContradictory(int width) {
			double least = 0;
			double most = 0;
			for (long cell : this.cells.values()) {
				least += cell - slack(cell);
				most += cell + slack(cell);
			}
			return isBelow(least) || this.cells.size() == width && most < whole() - slack(whole());
		}

		boolean isBelow(long cell) {
			return isBelow(cell - slack(cell));
		}

		private boolean isBelow(double least) {
			return least > whole() + slack(whole());
		}

		private long whole() {
			return (this.total != null) ? this.total : 0;
		}

		/** Half of the last unit that is not zero, and at most a twentieth. */
		private static double slack(long number) {
			if (number < 100) {
				return 0.5;
			}
			long unit = 1;
			while (number % (unit * 10) == 0) {
				unit *= 10;
			}
			return Math.min(unit / 2.0, number / 20.0);
		}

	}

}
