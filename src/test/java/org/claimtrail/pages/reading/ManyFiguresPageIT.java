package org.claimtrail.pages.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of a measure for which sixty sources state 6,000 figures. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.pages.ahead=false", "claimtrail.limits.time=30s",
				"claimtrail.limits.statements.time=25s" })
@ContextConfiguration(initializers = SharedStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyFiguresPageIT {

	private static final String PAGE = "/measure/crowd";

	private static final Pattern ROW = Pattern.compile("href=\"/claim/(crowd-[0-9-]+)\"");

	private static final int MOST_BYTES = 150_000;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(driver);
		List<String> lines = new ArrayList<>();
		lines.add("{'type':'measure','id':'measure:crowd','name':'Crowd','population':'p','property':'q',"
				+ "'unit':'people'}");
		for (int source = 0; source < 60; source++) {
			lines.add("{'type':'organization','id':'organization:s%d','name':'Source %d','kind':'NEWS'}"
				.formatted(source, source));
		}
		for (int day = 0; day < 100; day++) {
			for (int source = 0; source < 60; source++) {
				lines.add(figure(day, source));
			}
		}
		TestImport.lines(context, folder, lines);
	}

	private static String figure(int day, int source) {
		LocalDate date = LocalDate.parse("2024-01-01").plusDays(day);
		int value = 1_000 + 10 * day + 100 * source;
		return ("{'type':'claim','id':'claim:crowd-%03d-%02d','statement':'S','claimant':'organization:s%d',"
				+ "'statedOn':'%s','measure':'measure:crowd','figure':{'value':%d,'comparator':'EXACTLY',"
				+ "'phrase':'%d','asOf':'%s','basis':'STOCK'}}")
			.formatted(day, source, source, date, value, value, date);
	}

	@Test
	void isBoundedAndListsAllInPages() throws Exception {
		String first = get(PAGE);
		String address = found(first, "rel=\"next\" href=\"([^\"#]+)");
		String next = get(address);

		assertThat(first.length()).isLessThan(MOST_BYTES);
		assertThat(rows(first)).hasSize(100).startsWith("crowd-000-00", "crowd-000-01");
		assertThat(first).contains("6,000 figures", "/measures/measure:crowd/timeline.csv");
		assertThat(next.length()).isLessThan(MOST_BYTES);
		assertThat(rows(next)).hasSize(100).doesNotContainAnyElementsOf(rows(first)).startsWith("crowd-001-40");
		assertThat(next).contains(">The first</a>");
	}

	@Test
	void hasAllOfThemInAPictureThatIsReadWithoutScripts() throws Exception {
		String page = get(PAGE + "?scale=log");
		String picture = get(found(page, "<img class=\"overview\"[^>]* src=\"([^\"]+)\"").replace("&amp;", "&"));

		assertThat(page).contains("alt=\"The figures for Crowd");
		assertThat(picture.length()).isLessThan(MOST_BYTES);
		assertThat(picture).startsWith("<svg").contains("6,000 figures, drawn as", "logarithmic scale");
	}

	@Test
	void drawsTheConflictsThatItLists() throws Exception {
		String page = get(PAGE);
		String picture = get(found(page, "<img class=\"overview\"[^>]* src=\"([^\"]+)\""));

		assertThat(page).contains("Where sources cannot both be right", "dotted lines in the plot");
		assertThat(picture.split("class=\"link conflict", -1)).hasSize(1 + 20 + 1);
		assertThat(picture).contains("dotted line: cannot both hold");
		assertThat(get("/embed/measure/crowd")).contains("class=\"link conflict", "dotted line: cannot both hold");
	}

	@Test
	void showsFewerOneByOne() throws Exception {
		assertThat(get(PAGE + "?from=2024-01-01&to=2024-01-02")).doesNotContain("class=\"overview\"")
			.contains("<svg class=\"plot\"", "class=\"link conflict");
	}

	private static List<String> rows(String page) {
		String table = page.substring(page.indexOf("id=\"figures\""), page.indexOf("Where sources cannot"));
		return ROW.matcher(table).results().map((match) -> match.group(1)).toList();
	}

	private static String found(String page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1).replace("&amp;", "&");
	}

	private String get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:%d%s".formatted(this.port, path));
		HttpResponse<String> page = this.client.send(
				HttpRequest.newBuilder(uri).header("Accept", "text/html,image/*").build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(page.statusCode()).as(path).isEqualTo(200);
		return page.body();
	}

}
