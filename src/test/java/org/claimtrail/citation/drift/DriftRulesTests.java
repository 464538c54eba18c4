package org.claimtrail.citation.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtrail.citation.Intent;
import org.claimtrail.citation.told.Cited;
import org.claimtrail.citation.told.FigureRelation;
import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Voice;
import org.claimtrail.claim.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DriftRulesTests {

	private static final Set<DriftKind> OF_FIGURES = EnumSet.range(DriftKind.QUALIFIER_DROPPED,
			DriftKind.VALUE_CHANGED);

	static List<String> cases() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("src/test/resources/citation/drift.txt"))) {
			return lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void findsWhatTheTableSays(String line) {
		String[] columns = line.split(" *\\| *", -1);
		List<Set<DriftKind>> expected = Arrays.stream(columns[2].split(";", -1)).map(DriftRulesTests::kinds).toList();

		Telling telling = Telling.of(columns[0], columns[1]);
		List<List<Drift>> findings = telling.findings();

		List<Set<DriftKind>> found = findings.stream().map(DriftRulesTests::kindsOf).toList();
		assertThat(found).as(line).isEqualTo(padded(expected, found.size()));
		findings.stream().flatMap(List::stream).forEach((finding) -> assertThat(finding.explanation()).endsWith("."));
		if (columns.length > 3) {
			assertThat(telling.comparisons().getFirst().agreed()).as(line)
				.extracting(Respect::name)
				.containsExactlyInAnyOrder(columns[3].strip().split(" +"));
		}
	}

	@Test
	void tableHasEveryKindAndEnoughCases() throws IOException {
		assertThat(cases()).hasSizeGreaterThan(60);
		String table = String.join("\n", cases());
		assertThat(DriftKind.values()).allSatisfy((kind) -> assertThat(table).contains(kind.name()));
	}

	@Test
	void saysInOneSentenceWhatBecameOfTheFigure() {
		assertThat(Telling.of(">350000", "350000").findings().getFirst())
			.containsExactly(new Drift(DriftKind.QUALIFIER_DROPPED, "more than 350,000 people", "350,000 people",
					"\">350000\", with a word that limits the number, is told as \"350000\", without one."));
		assertThat(Telling.of("43000", "50000").findings().getFirst()).extracting(Drift::explanation)
			.containsExactly("43,000 people is told as 50,000 people, 16 % more.");
		assertThat(Telling.of("~35000 + 30000", "65000").findings().getLast()).extracting(Drift::explanation)
			.containsExactly("65,000 people is the sum of 2 cited figures: about 35,000 and 30,000.");
		assertThat(Telling.of("~35000 + 30000", "65000").findings().getFirst()).extracting(Drift::explanation)
			.contains("The part \"~35000\" has a word that limits the number, and the sum \"65000\" has none.");
	}

	static LongStream seeds() {
		return LongStream.range(0, 500);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void claimHasNoDriftAgainstItself(long seed) {
		String claim = anyClaim(new Random(seed));
		Told told = Telling.of("-", claim).citing();
		for (Intent intent : Intent.values()) {
			Cited itself = Telling.cited(told, told, intent, false, Voice.UNREAD);
			assertThat(DriftRules.compare(told, List.of(itself)).get(told.id())).as("seed %d: %s", seed, claim)
				.extracting(Comparison::findings, InstanceOfAssertFactories.LIST)
				.isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void figuresThatCannotBothHoldAreFound(long seed) {
		Random random = new Random(seed);
		String before = anyFigure(random);
		String after = anyFigure(random);
		Telling telling = Telling.of(before, after);
		boolean compatible = interval(before).isCompatibleWith(interval(after));
		Set<DriftKind> found = kindsOf(telling.findings().getFirst());
		found.retainAll(OF_FIGURES);

		if (!compatible) {
			assertThat(found).as("seed %d: %s told as %s", seed, before, after).isNotEmpty();
		}
		if (found.isEmpty()) {
			assertThat(compatible).as("seed %d: %s told as %s", seed, before, after).isTrue();
			assertThat(after).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatOneDirectionBroadensTheOtherNarrows(long seed) {
		Random random = new Random(seed);
		String one = anyClaim(random);
		String other = anyClaim(random);
		Set<DriftKind> there = kindsOf(Telling.of(one, other).findings().getFirst());
		Set<DriftKind> back = kindsOf(Telling.of(other, one).findings().getFirst());

		assertThat(there.contains(DriftKind.MEASURE_BROADENED)).as("seed %d: %s, %s", seed, one, other)
			.isEqualTo(back.contains(DriftKind.MEASURE_NARROWED));
		assertThat(there.contains(DriftKind.UNIT_CHANGED)).isEqualTo(back.contains(DriftKind.UNIT_CHANGED));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void compatibilityIsSymmetricAndHoldsOfEachFigureWithItself(long seed) {
		Random random = new Random(seed);
		Interval one = interval(anyFigure(random));
		Interval other = interval(anyFigure(random));

		assertThat(one.isCompatibleWith(other)).as("seed %d", seed).isEqualTo(other.isCompatibleWith(one));
		assertThat(one.isCompatibleWith(one)).as("seed %d", seed).isTrue();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void partsOfASumHaveNoOtherNumber(long seed) {
		Random random = new Random(seed);
		int first = 1 + random.nextInt(1000);
		int second = 1 + random.nextInt(1000);

		List<List<Drift>> findings = Telling.of(first + " + " + second, String.valueOf(first + second)).findings();

		assertThat(findings).as("seed %d", seed)
			.allSatisfy((found) -> assertThat(kindsOf(found)).containsExactly(DriftKind.SUMMED));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void nothingIsFoundAndAgreedAtOnce(long seed) {
		Random random = new Random(seed);
		String one = anyClaim(random);
		String other = anyClaim(random);
		Comparison comparison = Telling.of(one, other).comparisons().getFirst();

		assertThat(comparison.findings()).as("seed %d: %s, %s", seed, one, other)
			.noneMatch((finding) -> comparison.agreed().contains(finding.kind().respect()));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsNotWordedIsNeitherFoundNorAgreed(long seed) {
		Random random = new Random(seed);
		String one = anyClaim(random);
		String other = anyClaim(random);
		for (Telling telling : List.of(Telling.of(one + " asOf=", other), Telling.of(one, other + " asOf="))) {
			Comparison comparison = telling.comparisons().getFirst();
			assertThat(kindsOf(comparison.findings())).as("seed %d: %s, %s", seed, one, other)
				.isSubsetOf(kindsOf(Telling.of(one, other).findings().getFirst()))
				.doesNotContain(DriftKind.DATE_SHIFTED);
			assertThat(comparison.agreed()).doesNotContain(Respect.DAY);
		}
		assertThat(Telling.of(one + " through=it", other).findings()).containsExactly(List.of());
		assertThat(Telling.of(one, other + " through=another").findings()).containsExactly(List.of());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void rangesLieBesideEachOtherTheSameWayFromBothSides(long seed) {
		Random random = new Random(seed);
		ToldFigure one = range(random);
		ToldFigure other = range(random);
		FigureRelation there = FigureRelation.of(one, other);
		FigureRelation back = FigureRelation.of(other, one);

		assertThat(back).as("seed %d: %s, %s", seed, one, other).isEqualTo(switch (there) {
			case INSIDE -> FigureRelation.AROUND;
			case AROUND -> FigureRelation.INSIDE;
			default -> there;
		});
	}

	@Test
	void moreThan40And47AreCompatibleAndLessThan40And47AreNot() {
		assertThat(interval(">40").isCompatibleWith(interval("47"))).isTrue();
		assertThat(interval("<40").isCompatibleWith(interval("47"))).isFalse();
		assertThat(interval("<40").isCompatibleWith(interval("40"))).isFalse();
		assertThat(interval("<=40").isCompatibleWith(interval(">=40"))).isTrue();
	}

	private static Interval interval(String figure) {
		ToldFigure told = Telling.of(figure, "-").cited().getFirst().figure();
		return Interval.of(told.comparator(), told.low(), told.high());
	}

	private static ToldFigure range(Random random) {
		int low = random.nextInt(20);
		return Telling.of("%d..%d".formatted(low, low + 1 + random.nextInt(10)), "-").cited().getFirst().figure();
	}

	private static String anyFigure(Random random) {
		int number = 10 + random.nextInt(40);
		return switch (random.nextInt(7)) {
			case 0 -> "~" + number;
			case 1 -> ">" + number;
			case 2 -> ">=" + number;
			case 3 -> "<" + number;
			case 4 -> "<=" + number;
			case 5 -> number + ".." + (number + 1 + random.nextInt(20));
			default -> String.valueOf(number);
		};
	}

	private static String anyClaim(Random random) {
		String measure = List.of("all", "losses", "killed", "wounded").get(random.nextInt(4));
		String voice = List.of("cue=", "class=HEDGED cue=claims", "class=NEGATIVE cue=denied", "cue=said")
			.get(random.nextInt(4));
		String time = List.of("", " basis=RATE per=WEEK", " basis=PERIOD since=2024 until=2024-02", " asOf=2023~")
			.get(random.nextInt(4));
		return "%s of=%s unit=%s %s%s".formatted(anyFigure(random), measure, random.nextBoolean() ? "km" : "miles",
				voice, time);
	}

	private static Set<DriftKind> kinds(String names) {
		return Arrays.stream(names.strip().split(" "))
			.filter((name) -> !name.isEmpty())
			.map(DriftKind::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DriftKind.class)));
	}

	private static Set<DriftKind> kindsOf(List<Drift> findings) {
		return findings.stream()
			.map(Drift::kind)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DriftKind.class)));
	}

	private static List<Set<DriftKind>> padded(List<Set<DriftKind>> expected, int size) {
		return Stream.concat(expected.stream(), Stream.generate(() -> Set.<DriftKind>of()))
			.limit(Math.max(size, expected.size()))
			.toList();
	}

}
