package org.claimtrail.pages.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.claimtrail.StatementLog;
import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote | The trail, from its origin
			/speaker/mark-rutte | Secretary General
			/organization/nato | Who speaks for it
			/article/ukrainska-pravda-2024-12-12-rutte-one-million | 700,000 people
			/measure/russian-military-killed-or-wounded | Download as CSV
			/proposition/700000-russian-casualties | Said first
			/search?q=0.7+million | 700,000 people
			""")
	void isAPageThatAsksOneStatementForEachQuestion(String path, String words) throws Exception {
		this.log.clear();

		HttpResponse<String> page = get(path);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.headers().firstValue("ETag")).isPresent();
		assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("script", "unsafe"));
		assertThat(page.body()).contains(words, "Open in GraphiQL", "</html>").doesNotContain("<script");
		assertThat(this.log.statements()).hasSize(page.body().split("Open in GraphiQL", -1).length - 1);
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
			MEASURE + "?first=many", "/search?q=x&kind=NOTHING" })
	void refusesWhatCannotBeRead(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("name=\"q\"").doesNotContain("Exception", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claim/nothing", "/claim/%25", "/claim/%3Cscript%3E", "/nothing", "/claim/a/b" })
	void helpsWhoFindsNothing(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("name=\"q\"").doesNotContain("Exception", "<script");
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
		assertThat(get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script")
			.contains("&lt;script&gt;");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:%d%s".formatted(this.port, path));
		return this.client.send(HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8").build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
