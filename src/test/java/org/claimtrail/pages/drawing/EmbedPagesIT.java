package org.claimtrail.pages.drawing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Drawings can be shown in frames and kept as files; the pages themselves cannot. */
@WholeServer
class EmbedPagesIT {

	private static final String CLAIM = "claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote";

	private static final String MEASURE = "measure/russian-military-killed-or-wounded";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { CLAIM, MEASURE })
	void lettingOtherSitesShowOnlyTheseAddresses(String path) throws Exception {
		HttpResponse<String> embedded = get("/embed/" + path);

		assertThat(embedded.statusCode()).isEqualTo(200);
		assertThat(embedded.body())
			.contains("<svg", "<base target=\"_top\">", "http://127.0.0.1:" + this.port + "/" + path, "Source:")
			.doesNotContain("<script");
		assertThat(policy(embedded)).startsWith("default-src 'none'")
			.doesNotContain("frame-ancestors", "script", "unsafe");
		assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
		assertThat(policy(get("/" + path))).contains("frame-ancestors 'none'");
	}

	@Test
	void givesWhatToCopyIntoAnotherSite() throws Exception {
		assertThat(get("/" + MEASURE).body())
			.contains("&lt;iframe src=&quot;http://127.0.0.1:" + this.port + "/embed/" + MEASURE);
	}

	@Test
	void givesAFrameAsHighAsItsWordsTake() throws Exception {
		for (String path : List.of(MEASURE, CLAIM)) {
			String page = get("/" + path).body();
			int height = Integer.parseInt(page.replaceFirst("(?s).*height=&quot;(\\d+)&quot;.*", "$1"));
			assertThat(height).as(path).isBetween(path.equals(MEASURE) ? 900 : 300, 3_000);
		}
	}

	@ParameterizedTest
	@CsvSource({ "'',light", "?theme=light,light", "?theme=dark,dark", "?theme=auto,auto", "?theme=x,light" })
	void isLightUnlessAskedOtherwise(String query, String theme) throws Exception {
		for (String path : List.of(MEASURE, CLAIM)) {
			assertThat(get("/embed/" + path + query).body()).contains("data-theme=\"" + theme + "\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ CLAIM + ",Mark Rutte", MEASURE + "?scale=log&view=stands,Jens Stoltenberg" })
	void givesTheDrawingAsAFileThatSaysWhereItIsFrom(String path, String words) throws Exception {
		String address = path.replaceFirst("(\\?|$)", ".svg$1");
		HttpResponse<String> file = get("/embed/" + address);

		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
		assertThat(file.body()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
			.contains(words, "Source: Claimtrail, http://127.0.0.1:" + this.port + "/");
	}

	@Test
	void findsNothingThatIsNotThere() throws Exception {
		assertThat(get("/embed/measure/nothing").statusCode()).isEqualTo(404);
		assertThat(get("/embed/claim/nothing.svg").statusCode()).isEqualTo(404);
		assertThat(get("/embed/" + MEASURE + "?from=yesterday").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "/embed/measure/nothing,404", "/embed/claim/nothing,404", "/embed/speaker/mark-rutte,404",
			"/embed/" + MEASURE + "?from=yesterday,400", "/embed/" + MEASURE + "?first=many,400" })
	void saysInTheFrameWhatIsMissing(String path, int status) throws Exception {
		HttpResponse<String> fault = get(path);

		assertThat(fault.statusCode()).isEqualTo(status);
		assertThat(policy(fault)).startsWith("default-src 'none'").doesNotContain("frame-ancestors");
		assertThat(policy(get("/measure/nothing"))).contains("frame-ancestors 'none'");
		assertThat(policy(get("/nothing"))).contains("frame-ancestors 'none'");
	}

	@Test
	void takesNamesAndSaysWhatMayBeMeant() throws Exception {
		for (String ending : List.of("", ".svg")) {
			HttpResponse<String> named = get(
					"/embed/measure/Russian%20military%20personnel%20killed%20or%20wounded" + ending);
			assertThat(named.statusCode()).isEqualTo(302);
			assertThat(named.headers().firstValue("Location"))
				.hasValueSatisfying((place) -> assertThat(place).endsWith("/embed/" + MEASURE + ending));
		}
		HttpResponse<String> several = get("/embed/measure/Russian");
		assertThat(several.statusCode()).isEqualTo(404);
		assertThat(several.body()).contains("One of these may be meant",
				"href=\"/embed/measure/russian-military-killed\"");
		assertThat(get("/embed/claim/nothing-is-called-so").body()).contains("nor is one found by these words");
	}

	@Test
	void hasTheFigureAndWhatChangedInTheTrail() throws Exception {
		assertThat(get("/embed/" + CLAIM).body()).contains("class=\"tip\"", "class=\"stated\"", "700,000");
	}

	@Test
	void keepsWhatTheReaderChose() throws Exception {
		String chosen = "?view=stands&knownOn=2024-12-31&scale=log";
		String marked = chosen.replace("&", "&amp;");

		assertThat(get("/" + MEASURE + chosen).body()).contains("/embed/" + MEASURE + marked,
				"/embed/" + MEASURE + ".svg" + marked);
		assertThat(get("/embed/" + MEASURE + chosen).body()).contains("As it stands", "As known on 31 December 2024",
				"logarithmic scale", "/" + MEASURE + marked);
		assertThat(get("/embed/" + MEASURE + ".svg" + chosen).body()).contains("As it stands",
				"As known on 31 December 2024", MEASURE + marked);
		assertThat(get("/embed/" + MEASURE + "?first=2").body()).contains("only the 2 stated first are shown");
		assertThat(get("/embed/" + MEASURE + ".svg?first=2").body()).contains("only the 2 stated first are shown");
	}

	private static String policy(HttpResponse<String> page) {
		return page.headers().firstValue("Content-Security-Policy").orElse("");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:%d%s".formatted(this.port, path));
		return this.client.send(HttpRequest.newBuilder(uri).header("Accept", "text/html,image/*").build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
