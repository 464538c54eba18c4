package org.claimtrail.pages;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages as a browser or a client gets them. */
@SpringBootTest(classes = PagesServer.class, properties = PagesServer.TINY)
@AutoConfigureMockMvc
class PagesTests {

	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"/?(assets/[^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/graphql/schema", "/graphiql/operations.json", "/assets/start.css",
			"/schema/nothing.json" })
	void tellTheBrowserWhatIsAllowed(String path) {
		assertThat(this.mvc.get().uri(path)).headers()
			.hasValue("X-Content-Type-Options", "nosniff")
			// a page with a form must be named to this server
			.hasValue("Referrer-Policy", path.equals("/") ? "same-origin" : "no-referrer")
			.hasHeaderSatisfying("Content-Security-Policy",
					(policies) -> assertThat(policies).singleElement()
						.asString()
						.startsWith("default-src 'none'")
						.contains("frame-ancestors 'none'")
						.doesNotContain("unsafe-eval", "script-src 'unsafe", "http"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql" })
	void nameOnlyAssetsOfThisServerThatABrowserMayKeep(String path) {
		var page = body(path);
		assertThat(page).doesNotContain("src=\"http", "src=\"//", "<link rel=\"stylesheet\" href=\"http");
		assertThat(ASSET.matcher(page).results().map((asset) -> asset.group(1))).isNotEmpty().allSatisfy((asset) -> {
			assertThat(asset).matches(".+-[0-9a-f]{32}\\.\\w+");
			assertThat(this.mvc.get().uri("/" + asset)).hasStatusOk()
				.headers()
				.hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql" })
	void areOnlyThereAsHtml(String path) {
		assertThat(this.mvc.get().uri(path).accept(MediaType.APPLICATION_JSON)).hasStatus(HttpStatus.NOT_ACCEPTABLE);
		assertThat(this.mvc.get().uri(path)).hasStatusOk().hasContentType("text/html;charset=UTF-8");
	}

	@Test
	void startWithTheQuestions() {
		assertThat(body("/")).contains(
				"<a href=\"/question/FirstClaims\">What are the first claims, and who said them?</a>",
				"<a href=\"/question/OneClaim\">OneClaim</a>");
		assertThat(this.mvc.get().uri("/graphiql/operations.json")).bodyJson()
			.extractingPath("$[?(@.heading == 'First')].name")
			.asArray()
			.containsExactly("FirstClaims", "OneClaim");
		assertThat(body("/")).contains("<svg").doesNotContain("operation=StartWithATrail\"");
	}

	@Test
	void sayWhereToAsk() {
		assertThat(body("/")).contains("curl http://localhost/graphql").doesNotContain("{{");
	}

	@Test
	void doNotTrustTheNameTheyAreCalledBy() {
		var page = this.mvc.get().uri("/").header("Host", "\"><script>").exchange();
		assertThat(page).bodyText().doesNotContain("<script>");
	}

	@Test
	void giveTheContractAsText() {
		assertThat(this.mvc.get().uri("/graphql/schema")).hasStatusOk()
			.hasContentType("text/plain;charset=UTF-8")
			.bodyText()
			.contains("\"One claim by its identifier.\"", "type Query {");
	}

	@Test
	void giveTheContractOnlyOnce() {
		var tag = this.mvc.get().uri("/graphql/schema").exchange().getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(tag).isNotNull();
		assertThat(this.mvc.get().uri("/graphql/schema").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(this.mvc.get().uri("/graphql/schema").header(HttpHeaders.IF_NONE_MATCH, "\"other\"")).hasStatusOk();
	}

	@Test
	void giveNothingThatIsNotThere() {
		assertThat(this.mvc.get().uri("/assets/nothing.js")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/assets/../start.html")).hasStatus4xxClientError();
		assertThat(this.mvc.get().uri("/graphiql/")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String body(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
