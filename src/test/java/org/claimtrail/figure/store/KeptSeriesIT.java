package org.claimtrail.figure.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What figures revise and restate, which stand, how far apart those of different
 * claimants are, and which claims are stale, against the same found from all claims at
 * once: whatever the order in which they are entered and corrected.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class KeptSeriesIT {

	private static final int CLAIMS = 40;

	private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

	private final Driver driver;

	private final ApplicationContext context;

	private final Map<String, Said> claims = new TreeMap<>();

	@TempDir
	private Path folder;

	KeptSeriesIT(@Autowired Driver driver, @Autowired ApplicationContext context) {
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void declare() {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:a','name':'A'}",
				"{'type':'organization','id':'organization:b','name':'B'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void followEveryChange(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 8; round++) {
			List<String> lines = new ArrayList<>();
			for (int number : random.ints(12, 0, CLAIMS).distinct().toArray()) {
				Said said = Said.random(random, number, this.claims.keySet());
				this.claims.put(said.id(), said);
				lines.add(said.line());
			}
			TestImport.lines(this.context, this.folder, lines);
			assertThat(kept()).as("seed " + seed + ", round " + round).isEqualTo(expected());
			assertThat(wronglyCounted()).isEmpty();
		}
		this.driver.executableQuery("CYPHER 25 MATCH ()-[edge:REVISES|RESTATES]->() DELETE edge").execute();
		this.driver.executableQuery("CYPHER 25 MATCH ()-[edge:RETRACTS]->() REMOVE edge.withdraws").execute();
		this.driver.executableQuery(
				"CYPHER 25 MATCH (n:Claim) REMOVE n.staleKind, n.staleSince, n.staleBy, n.correctedOn, n.correctedBy")
			.execute();
		this.driver.executableQuery(
				"CYPHER 25 MATCH (n:Claim) REMOVE n.describedFirst, n.described, n.standing, n.spreadRatio, n.figureStatements, n.figureRestatements, n.figureWithdrawals")
			.execute();
		this.driver.executableQuery("CYPHER 25 MATCH (n:Measure) REMOVE n.figureCount, n.spreadRatio").execute();
		this.driver
			.executableQuery(
					"CYPHER 25 MATCH (n:SeriesRules|FigureCountRules|FigureTallyRules|WithdrawalRules) DELETE n")
			.execute();
		TestImport.upgrade(this.context);
		assertThat(kept()).as("found anew").isEqualTo(expected());
		assertThat(wronglyCounted()).as("found anew").isEmpty();
		assertThat(this.driver
			.executableQuery("CYPHER 25 MATCH (n:Claim) WHERE n.line IS NOT NULL RETURN n.asOf, n.described")
			.execute()
			.records()).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.get("n.described")).isEqualTo(row.get("n.asOf")));
	}

	private List<String> wronglyCounted() {
		return this.driver
			.executableQuery(
					"""
							CYPHER 25 MATCH (m:Measure)
							LET figures = COUNT { MATCH (n:Claim) WHERE n.measureId = m.id AND n.comparator IS NOT NULL }
							FILTER coalesce(m.figureCount <> figures, true)
							RETURN m.id + ' ' + coalesce(m.figureCount, 'absent') AS text
							UNION ALL
							MATCH (n:Claim)
							ORDER BY n.statedOnFirst, n.id
							LET restated = COUNT { (n)-[:RESTATES]->() }
							LET withdrawn = CASE n.staleKind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END
							WITH n.measureId AS measure, n.claimantId AS claimant, n.line AS line, n.describedFirst AS first,
								n.described AS described, collect(n) AS claims, sum(restated) AS restated, sum(withdrawn) AS withdrawn
							UNWIND claims AS n
							LET tally = CASE WHEN n = claims[-1] AND first IS NOT NULL THEN [size(claims), restated, withdrawn] END
							FILTER coalesce(n.figureStatements, 'absent') <> coalesce(tally[0], 'absent')
								OR coalesce(n.figureRestatements, 'absent') <> coalesce(tally[1], 'absent')
								OR coalesce(n.figureWithdrawals, 'absent') <> coalesce(tally[2], 'absent')
							RETURN n.id AS text""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("text").asString())
			.toList();
	}

	private Set<String> kept() {
		Set<String> kept = new TreeSet<>();
		this.driver.executableQuery(
				"""
						CYPHER 25 MATCH (a:Claim)-[edge:REVISES|RESTATES]->(b:Claim)
						RETURN a.id + ' ' + type(edge) + ' ' + b.id AS text
						UNION ALL MATCH (a:Claim) WHERE a.staleKind IS NOT NULL
						RETURN a.id + ' ' + a.staleKind + ' ' + coalesce(a.staleSince, '?') + CASE WHEN a.staleBy = a.staleSince THEN '' ELSE coalesce(a.staleBy, '') END AS text
						UNION ALL MATCH (a:Claim) WHERE a.standing IS NOT NULL OR a.spreadRatio IS NOT NULL
						RETURN a.id + ' STANDS ' + a.standing + ' ' + coalesce(round(a.spreadRatio, 3), 'alone') AS text
						UNION ALL MATCH (m:Measure) RETURN m.id + ' ' + coalesce(round(m.spreadRatio, 3), 'alone') AS text""")
			.execute()
			.records()
			.forEach((row) -> assertThat(kept.add(row.get("text").asString())).as("once: " + row).isTrue());
		return kept;
	}

	private Set<String> expected() {
		Set<String> expected = new TreeSet<>();
		Map<String, Map<LocalDate, List<Said>>> lines = new HashMap<>();
		for (Said said : this.claims.values()) {
			if (said.isOnLine()) {
				lines.computeIfAbsent(said.claimant() + said.basis(), (line) -> new TreeMap<>())
					.computeIfAbsent(said.asOf(), (day) -> new ArrayList<>())
					.add(said);
			}
			else {
				plainly(said, expected);
			}
		}
		lines.values().forEach((line) -> expect(line, expected));
		expectSpreads(lines, expected);
		return expected;
	}

	private void expectSpreads(Map<String, Map<LocalDate, List<Said>>> lines, Set<String> expected) {
		Map<String, List<Said>> standing = new TreeMap<>();
		lines.values().forEach((line) -> line.forEach((day, said) -> {
			ordered(line, day).stream()
				.filter((one) -> !isWithdrawn(one))
				.reduce((one, next) -> next)
				.filter((last) -> !isCorrected(last))
				.ifPresent(
						(last) -> standing.computeIfAbsent(last.basis() + day, (time) -> new ArrayList<>()).add(last));
		}));
		double widest = 0;
		for (List<Said> two : standing.values()) {
			boolean comparable = two.size() == 2 && two.getFirst().value() > 0 && two.getLast().value() > 0;
			double ratio = comparable ? (double) two.getFirst().value() / two.getLast().value() : 0;
			double spread = comparable ? Math.max(ratio, 1 / ratio) : 0;
			widest = Math.max(widest, spread);
			two.forEach((said) -> expected.add(said.id() + " STANDS true " + text(spread)));
		}
		expected.add("measure:m " + text(widest));
	}

	private static String text(double spread) {
		return (spread > 0) ? String.valueOf(Math.round(spread * 1000) / 1000.0) : "alone";
	}

	/**
	 * @return whether it is stale without regard to other figures
	 */
	private boolean plainly(Said said, Set<String> expected) {
		List<Said> taking = this.claims.values()
			.stream()
			.filter((other) -> said.id().equals(other.retracts()) && said.claimant().equals(other.claimant()))
			.sorted(Comparator.comparing(Said::statedOn))
			.toList();
		if (!taking.isEmpty() || said.marked()) {
			expected.add(said.id() + " WITHDRAWN " + (taking.isEmpty() ? "?" : taking.getFirst().statedOn()));
			return true;
		}
		List<Said> correcting = this.claims.values()
			.stream()
			.filter((other) -> said.id().equals(other.correcting()) && said.claimant().equals(other.claimant()))
			.sorted(Comparator.comparing(Said::statedOn))
			.toList();
		if (!correcting.isEmpty()) {
			expected.add(said.id() + " CORRECTED " + correcting.getFirst().statedOn());
			return true;
		}
		return false;
	}

	private boolean isCorrected(Said said) {
		return this.claims.values()
			.stream()
			.anyMatch((other) -> said.id().equals(other.correcting()) && said.claimant().equals(other.claimant()));
	}

	private boolean isWithdrawn(Said said) {
		return said.marked() || this.claims.values()
			.stream()
			.anyMatch((other) -> said.id().equals(other.retracts()) && said.claimant().equals(other.claimant()));
	}

	private void expect(Map<LocalDate, List<Said>> line, Set<String> expected) {
		Map<LocalDate, List<Said>> own = new TreeMap<>();
		line.forEach((day, said) -> {
			List<Said> standing = ordered(line, day).stream().filter((one) -> !isWithdrawn(one)).toList();
			if (!standing.isEmpty()) {
				own.put(day, standing);
			}
		});
		Said before = null;
		for (List<Said> same : own.values()) {
			if (before != null) {
				expected.add(same.getLast().id() + " REVISES " + before.id());
			}
			before = same.getLast();
			IntStream.range(1, same.size())
				.filter((i) -> same.get(i).value() != same.get(i - 1).value())
				.forEach((i) -> expected.add(same.get(i).id() + " RESTATES " + same.get(i - 1).id()));
		}
		line.forEach((day, all) -> all.forEach((said) -> {
			if (!plainly(said, expected)) {
				List<Said> same = own.getOrDefault(day, List.of());
				Said next = own.entrySet()
					.stream()
					.filter((other) -> other.getKey().isAfter(day))
					.map((other) -> other.getValue().getFirst())
					.findFirst()
					.orElse(null);
				if (!same.isEmpty() && same.getLast().replaces(said)) {
					expected.add(said.id() + " CORRECTED "
							+ same.stream()
								.filter((other) -> other.replaces(said))
								.findFirst()
								.orElseThrow()
								.statedOn());
				}
				else if (next != null) {
					expected.add(said.id() + " OVERTAKEN "
							+ (next.statedOn().isAfter(said.statedOn()) ? next : said).statedOn());
				}
			}
		}));
	}

	/** Those about one day, in the order of all. */
	private static List<Said> ordered(Map<LocalDate, List<Said>> line, LocalDate day) {
		return ordered(line.values().stream().flatMap(List::stream).toList()).stream()
			.filter((one) -> one.asOf().equals(day))
			.toList();
	}

	/** By day; on one day after what is replaced, then by identifier. */
	private static List<Said> ordered(List<Said> all) {
		List<Said> left = new ArrayList<>(all);
		left.sort(Comparator.comparing(Said::statedOn).thenComparing(Said::id));
		List<Said> ordered = new ArrayList<>();
		while (!left.isEmpty()) {
			LocalDate day = left.getFirst().statedOn();
			List<Said> today = left.stream().filter((one) -> one.statedOn().equals(day)).toList();
			Set<String> waiting = new HashSet<>(today.stream().map(Said::id).toList());
			Said next = today.stream()
				.filter((one) -> !waiting.contains(Objects.requireNonNullElse(one.correcting(), ""))
						&& !waiting.contains(Objects.requireNonNullElse(one.retracts(), "")))
				.findFirst()
				.orElse(today.getFirst());
			ordered.add(next);
			left.remove(next);
		}
		return ordered;
	}

	/**
	 * A claim as it was entered.
	 *
	 * @param marked whether the record says that it was withdrawn
	 * @param corrects the claim that it cites to correct it
	 */
	private record Said(String id, String claimant, LocalDate statedOn, LocalDate asOf, int value, String basis,
			boolean figure, boolean forecast, boolean retold, boolean marked, @Nullable String corrects,
			@Nullable String retracts) {

		static Said random(Random random, int number, Set<String> known) {
			String id = "claim:c%02d".formatted(number);
			List<String> others = known.stream().filter((other) -> !other.equals(id)).toList();
			LocalDate statedOn = FIRST.plusDays(random.nextInt(12));
			return new Said(id, random.nextInt(3) > 0 ? "organization:a" : "organization:b", statedOn,
					FIRST.plusDays(random.nextInt(4)), 100 * random.nextInt(4),
					random.nextInt(4) > 0 ? "CUMULATIVE" : "STOCK", random.nextInt(8) > 0, random.nextInt(10) == 0,
					random.nextInt(10) == 0, random.nextInt(12) == 0, pick(random, 6, others),
					pick(random, 10, others));
		}

		private static @Nullable String pick(Random random, int seldom, List<String> others) {
			return (random.nextInt(seldom) == 0 && !others.isEmpty()) ? others.get(random.nextInt(others.size()))
					: null;
		}

		@Nullable String correcting() {
			return this.retold ? null : this.corrects;
		}

		boolean isOnLine() {
			return this.figure && !this.forecast && !this.isRetold();
		}

		private boolean isRetold() {
			return this.retold && this.corrects != null;
		}

		/** Whether it is known to be later, and cannot hold beside it. */
		boolean replaces(Said other) {
			boolean later = this.statedOn.isAfter(other.statedOn) || other.id.equals(correcting()) && other.figure
					|| other.id.equals(this.retracts) && other.figure;
			return later && this.value != other.value;
		}

		String line() {
			String figured = this.figure
					? ",'measure':'measure:m','figure':{'value':%d,'comparator':'EXACTLY','phrase':'p','asOf':'%s','basis':'%s','forecast':%s}"
						.formatted(this.value, this.asOf, this.basis, this.forecast)
					: "";
			String cites = (this.corrects != null) ? ",'cites':[{'claim':'%s','intent':'%s'}]".formatted(this.corrects,
					this.retold ? "QUOTES" : "CORRECTS") : "";
			String retracts = (this.retracts != null)
					? ",'retracts':[{'claim':'%s','reason':'A slip.'}]".formatted(this.retracts) : "";
			return "{'type':'claim','id':'%s','statement':'S','claimant':'%s','statedOn':'%s'%s%s%s%s}".formatted(
					this.id, this.claimant, this.statedOn, figured, cites, retracts,
					this.marked ? ",'verification':'RETRACTED'" : "");
		}

	}

}
