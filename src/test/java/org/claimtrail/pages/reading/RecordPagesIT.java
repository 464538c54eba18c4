package org.claimtrail.pages.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.claimtrail.StatementLog;
import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages for reading, as somebody without scripts gets them from the real server. */
@WholeServer
class RecordPagesIT {

	private static final String CLAIM = "/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote";

	private static final String MEASURE = "/measure/russian-military-killed-or-wounded";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	@Autowired
	private Driver driver;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote | The trail, from its origin
			/speaker/mark-rutte | Secretary General
			/organization/nato | Who speaks for it
			/article/ukrainska-pravda-2024-12-12-rutte-one-million | 700,000 people
			/measure/russian-military-killed-or-wounded | Download as CSV
			/proposition/700000-russian-casualties | Said first
			/search?q=0.7+million | 700,000 people
			/network | The same as a table
			/network?by=ARTICLE | Who cites itself
			/network/claims?citing=organization:european-pravda&cited=organization:nato | 700,000 people
			/changes | Documents imported
			/changes/1 | Its records, as they are now
			""")
	void isAPageThatAsksOneStatementForEachQuestion(String path, String words) throws Exception {
		this.log.clear();

		HttpResponse<String> page = get(path);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.headers().firstValue("ETag")).isPresent();
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).startsWith("default-src 'none'")
				.contains("script-src 'self'")
				.doesNotContain("unsafe"));
		assertThat(page.body()).contains(words, "Open in GraphiQL", "</html>")
			.doesNotContain("<script>", " onload=", " onclick=");
		assertThat(this.log.statements()).hasSize(page.body().split("Open in GraphiQL", -1).length - 1);
	}

	@Test
	void leadsFromARecordThatWasMergedToTheOneThatAnswersForIt() throws Exception {
		this.driver.executableQuery("""
				MATCH (kept:Speaker {id: 'speaker:mark-rutte'})
				CREATE (:MergedClaimant {id: 'speaker:m-rutte', name: 'M. Rutte', aliases: []})
					-[:MERGED_INTO {at: datetime(), accountName: 'Jo', reason: 'One.'}]->(kept)
				""").execute();
		try {
			HttpResponse<String> page = get("/speaker/m-rutte");

			assertThat(page.statusCode()).isEqualTo(302);
			assertThat(page.headers().firstValue("Location"))
				.hasValueSatisfying((place) -> assertThat(place).endsWith("/speaker/mark-rutte"));
		}
		finally {
			this.driver.executableQuery("MATCH (merged:MergedClaimant) DETACH DELETE merged").execute();
		}
	}

	@Test
	void saysWhatWasComparedAndWhatWasNot() throws Exception {
		assertThat(get(CLAIM).body())
			.contains("Not compared: the cited claim is known here only through the claim that cites it.")
			.doesNotContain("No difference found");
		assertThat(get("/claim/rutte-2024-12-12-russian-losses").body())
			.contains("Not compared: the citing claim is itself known here only through reports of it.");
		assertThat(get("/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-paraphrase").body())
			.contains("No difference found: they agree in value", "It passes on what another said")
			.doesNotContain("It has no figure");
	}

	@Test
	void saysOnThePageOfAnOriginWhoRepeatedItAndHow() throws Exception {
		String page = get("/claim/rutte-2024-12-12-russian-losses").body();
		String part = page.substring(page.indexOf("Who repeated it, and how"), page.indexOf("id=\"citing\""));

		assertThat(page).contains("it is where the trail begins");
		assertThat(part).contains("<svg class=\"drawn across\"", "class=\"tip\"")
			.containsSubsequence("<ol class=\"trail\"", "quotes it", "European Pravda", "12 December 2024",
					"<ol class=\"trail\"", "reports it", "No difference found", "Ukrainska Pravda", "700,000",
					"Ukrainska Pravda");
		assertThat(get("/claim/rutte-2024-12-12-russian-losses?knownOn=2024-12-31").body())
			.doesNotContain("Who repeated it, and how");
		assertThat(get(CLAIM).body()).contains("/claim/rutte-2024-12-12-russian-losses#repeated")
			.doesNotContain("Who repeated it, and how");
	}

	@Test
	void listsTheMeasuresOfAClaimantWithAPlotOfItsOwnFigures() throws Exception {
		String page = get("/speaker/mark-rutte").body();
		assertThat(page).containsSubsequence("Measures with figures", "Latest figure",
				MEASURE + "?source=speaker:mark-rutte", "the latest first");

		String plot = get(MEASURE + "?source=speaker:mark-rutte").body();
		assertThat(plot).contains("Only figures by", "Mark Rutte", "By all sources", "/embed" + MEASURE + "?source=")
			.doesNotContain(">Ukrainska Pravda<");
		assertThat(get(MEASURE).body()).contains(">Ukrainska Pravda<");
	}

	@Test
	void takesNamesForTheEndsOfAnEdge() throws Exception {
		assertThat(get("/network/claims?citing=European+Pravda&cited=NATO").body()).contains("700,000 people",
				"as the network counts them");
		for (String wrong : List.of("", "?citing=x&cited=", "?citing=speaker:nobody&cited=organization:nato",
				"?citing=no+such+outlet&cited=NATO")) {
			HttpResponse<String> page = get("/network/claims" + wrong);
			assertThat(page.statusCode()).as(wrong).isEqualTo(400);
			assertThat(page.body()).as(wrong).contains("<input id=\"citing\"", "class=\"problem\"", "Who is cited");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nothing", "/claim/nothing", "/search?q=x", "/network" })
	void hasTheSameHeaderOnAllPages(String path) throws Exception {
		assertThat(get(path).body()).containsSubsequence("<header class=\"top\"", "/network", "/changes", "/cypher",
				"/login?to=" + path.replace("=", "%3D"), "Log in", "</header>");
	}

	@Test
	void hasTheSameHeaderWhereOneLogsIn() throws Exception {
		assertThat(get("/login?to=/network").body()).containsSubsequence("<header class=\"top\"", "/cypher",
				"aria-current=\"page\"", "Log in", "</header>");
	}

	@Test
	void keepsTheFormWhereADateCannotBeRead() throws Exception {
		for (String path : List.of(MEASURE + "?from=Marchember+2022", "/network?from=Marchember+2022")) {
			HttpResponse<String> page = get(path);
			assertThat(page.statusCode()).isEqualTo(400);
			assertThat(page.body()).contains("value=\"Marchember 2022\"", "aria-invalid=\"true\"",
					"“Marchember 2022” is no date that can be read here", "March 2022", "<form class=\"filter\"");
		}
	}

	@Test
	void takesDatesAsPeopleWriteThem() throws Exception {
		HttpResponse<String> written = get("/network?from=12+December+2024");
		assertThat(written.statusCode()).isEqualTo(200);
		assertThat(written.body()).contains("value=\"12 December 2024\"", "Ukrainska Pravda");
		Pattern table = Pattern.compile("(?s)<tbody>.*</tbody>");
		assertThat(table.matcher(written.body()).results().map(MatchResult::group).toList()).isNotEmpty()
			.isEqualTo(
					table.matcher(get("/network?from=2024-12-12").body()).results().map(MatchResult::group).toList());
	}

	@Test
	void takesNamesForConditions() throws Exception {
		String name = "Russian+military+personnel+killed+or+wounded";
		assertThat(get("/network?measure=" + name).body()).contains("The same as a table",
				"measure/russian-military-killed-or-wounded", "Taken to mean");
		assertThat(get("/network?claimant=nato").body()).contains("organization:nato");
		assertThat(get("/changes?measure=" + name).body()).contains("Change <span>",
				"/changes.atom?measure=measure:russian-military-killed-or-wounded");
		HttpResponse<String> several = get("/network?measure=Russian");
		assertThat(several.statusCode()).isEqualTo(400);
		assertThat(several.body()).contains("“Russian” can mean several here", "<select id=\"measure\"");
		HttpResponse<String> none = get("/changes?claimant=Nobodywhoisthere");
		assertThat(none.statusCode()).isEqualTo(400);
		assertThat(none.body()).contains("No speaker or organization was found by “Nobodywhoisthere”");
		assertThat(get("/network?measure=measure:nothing").body()).contains("Nothing is kept here under");
	}

	@Test
	void offersWhatToTryWhereNothingIsFound() throws Exception {
		assertThat(get("/search?q=Rutte+unicorns").body()).contains("What to try", "/search?q=Rutte",
				"/speaker/mark-rutte", "another spelling");
		assertThat(get("/search?q=Rutte").body()).doesNotContain("What to try");
		assertThat(get("/search?q=killed+or+wounded&kind=MEASURE").body())
			.contains("/measure/russian-military-killed-or-wounded");
	}

	@Test
	void leadsFromAReportToTheOneWhoSaidIt() throws Exception {
		assertThat(get(CLAIM).body()).contains("/speaker/mark-rutte", "700,000 people", "12 December 2024");
	}

	@Test
	void tellsEachCursorWhatIsNext() throws Exception {
		String first = get("/search?q=russian").body();
		String next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
		assertThat(next).startsWith("/search?q=russian");
		assertThat(get(next).statusCode()).isEqualTo(200);
	}

	@Test
	void knowsOnADayOnlyWhatHadBeenStated() throws Exception {
		assertThat(get(MEASURE + "?knownOn=2023").body()).doesNotContain("12 December 2024");
		assertThat(get(MEASURE).body()).contains("12 December 2024");
		assertThat(get("/claim/rutte-2024-12-12-russian-losses?knownOn=2024-12-11").body())
			.contains("Nobody, as far as is known here.");
	}

	@ParameterizedTest
	@ValueSource(strings = { MEASURE + "?knownOn=yesterday", CLAIM + "?knownOn=2024-13-40", CLAIM + "?after=x",
			MEASURE + "?first=many", "/search?q=x&kind=NOTHING", "/network?by=NOTHING", "/network?least=many",
			"/network?from=yesterday", "/network?after=x", "/network?intent=NOTHING", "/changes?action=NOTHING",
			"/changes?after=x" })
	void refusesWhatCannotBeRead(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("name=\"q\"").doesNotContain("Exception", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claim/nothing", "/claim/%25", "/claim/%3Cscript%3E", "/nothing", "/claim/a/b",
			"/changes/999999", "/changes/x" })
	void helpsWhoFindsNothing(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("name=\"q\"").doesNotContain("Exception", "<script>");
	}

	@Test
	void refusesAnEncodedSlash() throws Exception {
		assertThat(get("/claim/a%2Fb").statusCode()).isEqualTo(400);
	}

	@Test
	void leadsFromAWholeIdentifierToItsPage() throws Exception {
		HttpResponse<String> page = get("/claim/claim:rutte-2024-12-12-russian-losses");
		assertThat(page.statusCode()).isEqualTo(301);
		assertThat(page.headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).endsWith("/claim/rutte-2024-12-12-russian-losses"));
	}

	@Test
	void showsWhatWasTypedAsText() throws Exception {
		assertThat(get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>")
			.contains("&lt;script&gt;");
	}

	@Test
	void suggestsWhatTheWordsTypedSoFarCanMean() throws Exception {
		HttpResponse<String> found = get("/search/suggestions?q=Mark%20Rut");
		assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(found.body())
			.contains("{\"page\":\"/speaker/mark-rutte\",\"kind\":\"speaker\",\"label\":\"Mark Rutte\"}");
		for (String nothing : List.of("", "M", "%20%20", "x".repeat(300), "%F0%9F%98%80%F0%9F%98%80")) {
			assertThat(get("/search/suggestions?q=" + nothing).body()).isEqualTo("[]");
		}
	}

	@Test
	void saysWhoseWordsWereSeenBeforeItQuotesThem() throws Exception {
		String page = get("/claim/rutte-2024-12-12-russian-losses").body();
		String sentence = page.substring(page.indexOf("<h2>The sentence</h2>"), page.indexOf("<h2>The trail"));
		assertThat(sentence)
			.containsSubsequence("the words of the article", "The original statement of", "Mark Rutte", "was not seen",
					"known only through", "<blockquote")
			.doesNotContain("Its own words");
		assertThat(get(CLAIM).body()).contains("<blockquote").doesNotContain("was not seen");
	}

	@Test
	void advertisesItsFeed() throws Exception {
		assertThat(get(MEASURE).body()).contains("type=\"application/atom+xml\"",
				"href=\"/changes.atom?measure=measure:russian-military-killed-or-wounded\"");
		assertThat(get("/speaker/mark-rutte").body()).contains("/changes.atom?claimant=speaker:mark-rutte");
		assertThat(get("/changes?action=IMPORT").body()).contains("/changes.atom?action=IMPORT");
	}

	@Test
	void tellsFiguresAsStatedAndAsTheyStand() throws Exception {
		assertThat(get(MEASURE + "?view=stands&scale=log&from=2024").body())
			.contains("class=\"plot\"", "Jens Stoltenberg")
			.doesNotContain("NATO officials (March 2022)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/network", "/network?by=CLAIMANT&from=2024&intent=QUOTES&intent=REPORTS",
			"/network?measure=measure:russian-military-killed-or-wounded" })
	void countsBehindAnEdgeWhatTheNetworkCounts(String path) throws Exception {
		List<MatchResult> edges = Pattern
			.compile("<td data-head=\"Times\"><a href=\"(/network/claims[^\"]+)\"[^>]*>(\\d+)</a>")
			.matcher(get(path).body())
			.results()
			.limit(6)
			.toList();

		assertThat(edges).isNotEmpty();
		for (MatchResult edge : edges) {
			HttpResponse<String> behind = get(edge.group(1).replace("&amp;", "&"));
			String times = edge.group(2);
			assertThat(behind.statusCode()).isEqualTo(200);
			assertThat(behind.body()).as(edge.group(1))
				.contains("<span>" + times + ((times.equals("1")) ? " citation</span>" : " citations</span>"))
				.doesNotContain("No claim on this page");
		}
	}

	@Test
	void drawsWithoutAddingStopsForTheKeyboard() throws Exception {
		for (String path : List.of("/network", MEASURE, CLAIM)) {
			String drawing = get(path).body()
				.replaceFirst("(?s).*?<svg class=\"(?:web|plot|drawn across)\"(.*?)</svg>.*", "$1");
			assertThat(drawing).contains("aria-hidden=\"true\"", "<a ");
			assertThat(drawing.split("<a ", -1)).hasSameSizeAs(drawing.split("tabindex=\"-1\"", -1));
		}
		assertThat(get("/").body()).contains("The figures as a table");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:%d%s".formatted(this.port, path));
		return this.client.send(HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8").build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
