package org.claimtrail.citation.network;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The citation network against one counted by hand from the same citations. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class NetworkIT {

	private static final int CLAIMS = 60;

	private static final List<String> INTENTS = List.of("REPORTS", "REFUTES", "QUOTES", "EVIDENCE", "DATA_SOURCE",
			"DISPUTES", "CONFIRMS", "AUTHORITY", "COMPARES");

	private static final LocalDate LEFT = LocalDate.parse("2024-07-01");

	private static final String FIELDS = """
			citations
			edges { citing { id } cited { id } citingArticle { id } citedArticle { id } weight firstOn lastOn examples { id } }
			selfCitations { citing { id } citingArticle { id } weight firstOn }
			nodes { claimant { id } article { id } inWeight outWeight selfWeight }
			""";

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	private final Map<String, String> claims = new LinkedHashMap<>();

	private final List<ExpectedNetwork.Told> told = new ArrayList<>();

	private final List<ExpectedNetwork.Cite> cites = new ArrayList<>();

	@TempDir
	private Path folder;

	NetworkIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@ParameterizedTest
	@CsvSource({ "ORGANIZATION,,,,1,,", "CLAIMANT,,,,1,,", "ORGANIZATION,2024-04-01,2024-09-30,,1,,",
			"CLAIMANT,2024-06,,measure:m,1,,", "ORGANIZATION,,,measure:m,1,,", "ORGANIZATION,,2024-06,measure:n,1,,",
			"ORGANIZATION,,,,3,,", "CLAIMANT,,2024-06,,2,,", "ARTICLE,,,,1,,", "ARTICLE,2024-04,,measure:m,1,,",
			"ARTICLE,,2024-10,,2,REFUTES,", "CLAIMANT,,,,1,REFUTES DISPUTES,", "ORGANIZATION,,,measure:m,1,COMPARES,",
			"ORGANIZATION,,,,1,,article:a1", "CLAIMANT,2024-04,,measure:n,1,,article:a0", "ARTICLE,,,,1,,article:a2",
			"CLAIMANT,,,,1,REPORTS DISPUTES,article:a1" })
	void countsWhatMeetsTheConditions(String groupBy, @Nullable String from, @Nullable String to,
			@Nullable String measure, int minWeight, @Nullable String intents, @Nullable String article) {
		fill();
		LocalDate first = (from != null) ? LocalDate.parse((from + "-01").substring(0, 10)) : LocalDate.MIN;
		LocalDate last = (to != null) ? LocalDate.parse((to + "-30").substring(0, 10)) : LocalDate.MAX;
		Predicate<ExpectedNetwork.Cite> meets = (cite) -> !cite.citing().day().isBefore(first)
				&& !cite.citing().day().isAfter(last)
				&& (measure == null || measure.equals(cite.citing().measure())
						|| measure.equals(cite.cited().measure()))
				&& ((intents != null) ? intents.contains(cite.intent()) : cite.passesOn())
				&& (article == null || cite.citing().articles().contains(article));
		ExpectedNetwork counted = new ExpectedNetwork(this.cites.stream().filter(meets).toList(), group(groupBy),
				minWeight);

		Map<String, Object> arguments = new HashMap<>(Map.of("groupBy", groupBy, "minWeight", minWeight));
		arguments.put("from", from);
		arguments.put("to", to);
		arguments.put("measure", measure);
		arguments.put("intents", (intents != null) ? List.of(intents.split(" ")) : null);
		arguments.put("where", (article != null) ? Map.of("article", Map.of("id", Map.of("eq", article))) : null);

		Map<String, Object> network = ask(FIELDS, arguments);
		assertCounted(network, counted);
		for (String alone : FIELDS.strip().split("\n")) {
			ask(alone, arguments).forEach((name, value) -> assertThat(value).isEqualTo(network.get(name)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ORGANIZATION", "CLAIMANT" })
	void followsCorrectedAffiliationsAndClaimants(String groupBy) {
		fill();
		ExpectedNetwork.Told mostCited = this.cites.stream()
			.collect(Collectors.groupingBy(ExpectedNetwork.Cite::cited, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((cited) -> !"organization:o3".equals(cited.getKey().claimant()))
			.max(Map.Entry.comparingByValue())
			.orElseThrow()
			.getKey();
		TestImport.lines(this.context, this.folder,
				List.of(speaker(0, ",'affiliations':[{'organization':'organization:o2'}]"), speaker(1, ""),
						Objects.requireNonNull(this.claims.get(mostCited.id()))
							.replace("'claimant':'" + mostCited.claimant(), "'claimant':'organization:o3")));
		UnaryOperator<ExpectedNetwork.Told> corrected = (told) -> {
			String claimant = told.equals(mostCited) ? "organization:o3" : told.claimant();
			String organization = switch (claimant) {
				case "organization:o3" -> claimant;
				case "speaker:s0" -> "organization:o2";
				case "speaker:s1" -> claimant;
				default -> told.organization();
			};
			return new ExpectedNetwork.Told(told.id(), claimant, organization, told.articles(), told.day(),
					told.measure());
		};
		this.cites.replaceAll((cite) -> new ExpectedNetwork.Cite(corrected.apply(cite.citing()),
				corrected.apply(cite.cited()), cite.intent()));

		assertCounted(ask(FIELDS, Map.of("groupBy", groupBy, "minWeight", 1)), new ExpectedNetwork(
				this.cites.stream().filter(ExpectedNetwork.Cite::passesOn).toList(), group(groupBy), 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ORGANIZATION", "ARTICLE" })
	void givesAllEdgesPageByPage(String groupBy) {
		fill();
		Map<String, List<Object>> expected = new ExpectedNetwork(
				this.cites.stream().filter(ExpectedNetwork.Cite::passesOn).toList(), group(groupBy), 1)
			.edges();
		Map<String, List<Object>> walked = new LinkedHashMap<>();
		String after = null;
		boolean next = true;
		while (next) {
			Map<String, Object> arguments = new HashMap<>(Map.of("groupBy", groupBy, "minWeight", 1, "first", 7));
			arguments.put("after", after);
			Map<String, Object> page = ask("pageInfo { hasNextPage hasPreviousPage startCursor endCursor } "
					+ FIELDS.replace("edges {", "edges { cursor"), arguments);
			List<?> edges = (List<?>) Objects.requireNonNull(page.get("edges"));
			Map<?, ?> info = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
			assertThat(info.get("hasPreviousPage")).isEqualTo(after != null);
			assertThat(((Map<?, ?>) edges.getFirst()).get("cursor")).isEqualTo(info.get("startCursor"));
			assertThat(((Map<?, ?>) edges.getLast()).get("cursor")).isEqualTo(info.get("endCursor"));
			after = String.valueOf(info.get("endCursor"));
			next = Boolean.TRUE.equals(info.get("hasNextPage"));
			assertThat(edges).hasSize(next ? 7 : expected.size() - walked.size());
			walked.putAll(edges(edges));
		}
		assertThat(List.copyOf(walked.entrySet())).isEqualTo(List.copyOf(expected.entrySet())).hasSizeGreaterThan(7);
	}

	private static Function<ExpectedNetwork.Told, List<String>> group(String groupBy) {
		return switch (groupBy) {
			case "CLAIMANT" -> (told) -> List.of(told.claimant());
			case "ARTICLE" -> ExpectedNetwork.Told::articles;
			default -> (told) -> List.of(told.organization());
		};
	}

	private static void assertCounted(Map<String, Object> network, ExpectedNetwork counted) {
		assertThat(network.get("citations")).isEqualTo(counted.citations());
		assertThat(edges(network.get("edges"))).isEqualTo(counted.edges()).isNotEmpty();
		assertThat(self(network.get("selfCitations"))).isEqualTo(counted.self());
		assertThat(nodes(network.get("nodes"))).isEqualTo(counted.nodes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "speaker", "organization" })
	void ordersClaimantsByHowOftenTheyAreCited(String kind) {
		fill();
		Map<String, Integer> counts = new TreeMap<>();
		for (int i = 0; i < 4; i++) {
			String id = kind + ":" + kind.charAt(0) + i;
			int count = (int) this.cites.stream()
				.filter((cite) -> cite.passesOn() && cite.cited().claimant().equals(id))
				.count();
			if (count >= 2) {
				counts.put(id, count);
			}
		}
		List<Map<String, Object>> expected = counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()).reversed())
			.map((count) -> Map.<String, Object>of("id", count.getKey(), "citationCount", count.getValue()))
			.toList();

		assertThat(this.graphql.document("""
				{ %ss(where: {citationCount: {gte: 2}}, orderBy: [{field: CITATION_COUNT, direction: DESC}]) {
					nodes { id citationCount }
				} }""".formatted(kind)).execute().path(kind + "s.nodes").entityList(Object.class).get())
			.isEqualTo(expected)
			.hasSizeGreaterThan(1);
	}

	@Test
	void findsAShortestPathBetweenAnyTwoClaimants() {
		fill();
		Map<String, List<ExpectedNetwork.Told>> cited = new HashMap<>();
		this.cites
			.forEach((cite) -> cited.computeIfAbsent(cite.citing().id(), (id) -> new ArrayList<>()).add(cite.cited()));
		List<String> claimants = this.told.stream().map(ExpectedNetwork.Told::claimant).distinct().toList();
		Map<String, Integer> found = new TreeMap<>();
		Map<String, Integer> expected = new TreeMap<>();
		for (String from : claimants) {
			for (String to : claimants) {
				expected.put(from + " " + to, steps(from, to, cited));
				found.put(from + " " + to, steps(this.graphql.document("""
						query($from: ID!, $to: ID!) { citationPath(from: $from, to: $to) {
							length claims { id claimant { id } } edges { citing { id } cited { id } }
						} }""").variable("from", from).variable("to", to).execute(), from, to));
			}
		}
		assertThat(found).isEqualTo(expected);
		assertThat(found).containsValues(0, 1, 2);
	}

	/** The steps of the answer, which must lead from one to the other; 0 without any. */
	private int steps(GraphQlTester.Response answer, String from, String to) {
		Map<?, ?> path = (Map<?, ?>) answer.path("$.data").entity(Map.class).get().get("citationPath");
		if (path == null) {
			return 0;
		}
		List<?> claims = (List<?>) Objects.requireNonNull(path.get("claims"));
		List<?> edges = (List<?>) Objects.requireNonNull(path.get("edges"));
		assertThat(((Map<?, ?>) claims.getFirst()).get("claimant")).isEqualTo(Map.of("id", from));
		assertThat(((Map<?, ?>) claims.getLast()).get("claimant")).isEqualTo(Map.of("id", to));
		for (int i = 0; i < edges.size(); i++) {
			Map<?, ?> edge = (Map<?, ?>) edges.get(i);
			String citing = id(claims.get(i));
			String cited = id(claims.get(i + 1));
			assertThat(List.of(id(edge.get("citing")), id(edge.get("cited")))).containsExactly(citing, cited);
			assertThat(this.cites)
				.anyMatch((cite) -> cite.citing().id().equals(citing) && cite.cited().id().equals(cited));
		}
		assertThat(path.get("length")).isEqualTo(edges.size());
		return edges.size();
	}

	private int steps(String from, String to, Map<String, List<ExpectedNetwork.Told>> cited) {
		List<ExpectedNetwork.Told> level = this.told.stream().filter((claim) -> claim.claimant().equals(from)).toList();
		for (int steps = 1; steps <= 25; steps++) {
			level = level.stream()
				.flatMap((claim) -> cited.getOrDefault(claim.id(), List.of()).stream())
				.distinct()
				.toList();
			if (level.stream().anyMatch((claim) -> claim.claimant().equals(to))) {
				return steps;
			}
		}
		return 0;
	}

	@Test
	void aFilterThatStartsFromOrganizationsStandsInEveryPartOfTheStatement() {
		fill();
		Map<String, Object> all = ask("nodes { outWeight } edges { weight } citations", Map.of("groupBy", "CLAIMANT",
				"minWeight", 1, "where", Map.of("organization", Map.of("name", Map.of("contains", "O")))));

		assertThat((List<?>) all.get("nodes")).isNotEmpty();
		assertThat((List<?>) all.get("edges")).isNotEmpty();
	}

	private Map<String, Object> ask(String fields, Map<String, Object> arguments) {
		GraphQlTester.Request<?> request = this.graphql.document("""
				query($groupBy: NetworkGrouping!, $from: PartialDate, $to: PartialDate, $measure: ID, $minWeight: Int!,
						$intents: [Intent!], $where: ClaimWhere, $first: Int! = 200, $after: String) {
					citationNetwork(groupBy: $groupBy, from: $from, to: $to, measure: $measure, minWeight: $minWeight,
						intents: $intents, where: $where, first: $first, after: $after) { %s }
				}""".formatted(fields));
		arguments.forEach(request::variable);
		return request.execute().path("citationNetwork").entity(LinkedHashMap.class).get();
	}

	private void fill() {
		TestImport.clear(this.driver);
		this.told.clear();
		this.cites.clear();
		List<String> lines = new ArrayList<>();
		for (String measure : List.of("m", "n")) {
			lines.add("{'type':'measure','id':'measure:%s','name':'%s','population':'p','property':'q','unit':'people'}"
				.formatted(measure, measure));
		}
		for (int i = 0; i < 4; i++) {
			lines.add("{'type':'organization','id':'organization:o%d','name':'O%d','kind':'NEWS'}".formatted(i, i));
			String affiliations = switch (i) {
				case 0 -> "";
				case 1 -> ",'affiliations':[{'organization':'organization:o0','to':'" + LEFT + "'}]";
				default -> ",'affiliations':[{'organization':'organization:o" + i + "'}]";
			};
			lines.add(speaker(i, affiliations));
			lines.add("{'type':'article','id':'article:a%d','title':'A%d'}".formatted(i, i));
		}
		Random random = new Random(7);
		IntStream.range(0, CLAIMS).forEach((i) -> this.claims.put("claim:c" + i, claim(i, random)));
		lines.addAll(this.claims.values());
		lines.add(speaker(4, ""));
		lines
			.add("{'type':'claim','id':'claim:alone','statement':'S','claimant':'speaker:s4','statedOn':'2024-05-01'}");
		this.told.add(new ExpectedNetwork.Told("claim:alone", "speaker:s4", "speaker:s4", List.of(),
				LocalDate.parse("2024-05-01"), null));
		TestImport.lines(this.context, this.folder, lines);
	}

	private static String speaker(int number, String affiliations) {
		return "{'type':'speaker','id':'speaker:s%d','name':'S%d'%s}".formatted(number, number, affiliations);
	}

	private String claim(int number, Random random) {
		int voice = random.nextInt(8);
		String claimant = (voice < 4) ? "organization:o" + voice : "speaker:s" + (voice - 4);
		LocalDate day = LocalDate.parse("2024-01-01").plusDays(random.nextInt(360));
		String organization = switch (voice) {
			case 4 -> claimant;
			case 5 -> day.isBefore(LEFT) ? "organization:o0" : claimant;
			case 6, 7 -> "organization:o" + (voice - 4);
			default -> claimant;
		};
		String measure = switch (random.nextInt(3)) {
			case 0 -> "measure:m";
			case 1 -> "measure:n";
			default -> null;
		};
		List<String> articles = random.ints(random.nextInt(3), 0, 4)
			.distinct()
			.mapToObj((article) -> "article:a" + article)
			.toList();
		ExpectedNetwork.Told claim = new ExpectedNetwork.Told("claim:c" + number, claimant, organization, articles, day,
				measure);
		List<String> cited = new ArrayList<>();
		random.ints(3, 0, Math.max(1, number)).distinct().filter((other) -> other < number).forEach((other) -> {
			String intent = INTENTS.get((number + other) % INTENTS.size());
			this.cites.add(new ExpectedNetwork.Cite(claim, this.told.get(other), intent));
			cited.add("{'claim':'claim:c%d','intent':'%s'}".formatted(other, intent));
		});
		this.told.add(claim);
		String figure = (measure != null)
				? ",'measure':'%s','figure':{'value':%d,'comparator':'EXACTLY','phrase':'p'}".formatted(measure, number)
				: "";
		String appearances = articles.stream()
			.flatMap((article) -> Stream.of("HEADLINE", "BODY")
				.map((place) -> "{'article':'%s','place':'%s'}".formatted(article, place)))
			.collect(Collectors.joining(","));
		return "{'type':'claim','id':'%s','statement':'S','claimant':'%s','statedOn':'%s','appearsIn':[%s]%s,'cites':[%s]}"
			.formatted(claim.id(), claimant, day, appearances, figure, String.join(",", cited));
	}

	private static Map<String, List<Object>> edges(@Nullable Object edges) {
		Map<String, List<Object>> all = new LinkedHashMap<>();
		for (Object each : (List<?>) Objects.requireNonNull(edges)) {
			Map<?, ?> edge = (Map<?, ?>) each;
			all.put(id(edge, "citing") + " " + id(edge, "cited"), Arrays.asList(edge.get("weight"), edge.get("firstOn"),
					edge.get("lastOn"),
					((List<?>) Objects.requireNonNull(edge.get("examples"))).stream().map(NetworkIT::id).toList()));
		}
		return all;
	}

	private static Map<String, List<Object>> self(@Nullable Object edges) {
		Map<String, List<Object>> all = new TreeMap<>();
		for (Object each : (List<?>) Objects.requireNonNull(edges)) {
			Map<?, ?> edge = (Map<?, ?>) each;
			all.put(id(edge, "citing"), Arrays.asList(edge.get("weight"), edge.get("firstOn")));
		}
		return all;
	}

	private static Map<String, List<Object>> nodes(@Nullable Object nodes) {
		Map<String, List<Object>> all = new TreeMap<>();
		for (Object each : (List<?>) Objects.requireNonNull(nodes)) {
			Map<?, ?> node = (Map<?, ?>) each;
			all.put((node.get("article") != null) ? id(node.get("article")) : id(node.get("claimant")),
					Arrays.asList(node.get("inWeight"), node.get("outWeight"), node.get("selfWeight")));
		}
		return all;
	}

	/** One end of an edge: a claimant, or else an article. */
	private static String id(Map<?, ?> edge, String end) {
		Object article = edge.get(end + "Article");
		assertThat((article != null) == (edge.get(end) != null)).isFalse();
		return id((article != null) ? article : edge.get(end));
	}

	private static String id(@Nullable Object node) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(node)).get("id"));
	}

}
