package org.claimtrail.http.door;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import org.claimtrail.http.EdgeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, by the name and the page that a request comes with. */
class DoorkeeperTests {

	private static final String GRAPHQL = "/graphql";

	private final AtomicBoolean letIn = new AtomicBoolean();

	private final List<EdgeListener.Reason> told = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:8080", "localhost.:80", "claims.localhost", "127.0.0.1:1",
			"127.9.8.7", "[::1]:8080", "[0:0:0:0:0:0:0:1]", "" })
	void knowsTheNamesOfThisMachine(String host) throws Exception {
		assertThat(status(loopback(List.of()), get(GRAPHQL, "Host", host))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example",
			"127.evil", "xlocalhost", "localhost@evil.example", "[::2]", "0.0.0.0", "localhost:80:evil.example",
			"evil" })
	void turnsAwayWhoCallsItByAnotherName(String host) throws Exception {
		assertThat(status(loopback(List.of()), get(GRAPHQL, "Host", host))).isEqualTo(421);
		assertThat(this.letIn).isFalse();
		assertThat(this.told).containsExactly(EdgeListener.Reason.HOST);
	}

	@Test
	void answersToTheNamesThatAreSetAndToItsOwn() throws Exception {
		Doorkeeper set = new Doorkeeper(
				KnownHosts.of(List.of("Claims.example"), InetAddress.getByAddress(new byte[] { 10, 0, 0, 1 })),
				new Origins(List.of(), GRAPHQL), this.told::add);

		assertThat(status(set, get("/", "Host", "claims.EXAMPLE:443"))).isEqualTo(200);
		assertThat(status(set, get("/", "Host", "localhost"))).isEqualTo(200);
		assertThat(status(set, get("/", "Host", "10.0.0.1"))).isEqualTo(421);
	}

	@Test
	void answersToAnyNameWhereOthersAreLetInOrTheSettingSaysSo() throws Exception {
		Origins own = new Origins(List.of(), GRAPHQL);

		assertThat(status(new Doorkeeper(KnownHosts.of(List.of(), null), own, this.told::add),
				get("/", "Host", "a.example")))
			.isEqualTo(200);
		assertThat(status(
				new Doorkeeper(KnownHosts.of(List.of("*"), InetAddress.getLoopbackAddress()), own, this.told::add),
				get("/", "Host", "a.example")))
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/graphql | cross-site | no-cors | image | 403",
			"/graphql | same-site | cors | empty | 403", "/graphql | cross-site | navigate | document | 403",
			"/ | cross-site | navigate | document | 200", "/ | cross-site | navigate | iframe | 403",
			"/embed/measure/m | cross-site | navigate | iframe | 200",
			"/embed/measure/m.svg | cross-site | no-cors | image | 200",
			"/embed/measure/m.svg | cross-site | no-cors | script | 403",
			"/embed/../login | cross-site | navigate | iframe | 403", "/login | cross-site | navigate | iframe | 403",
			"/measures/m/timeline.csv | cross-site | no-cors | script | 403",
			"/graphql | same-origin | cors | empty | 200", "/graphql | none | navigate | document | 200" })
	void letsAnotherSiteOpenPagesAndNothingElse(String path, String site, String mode, String destination, int status)
			throws Exception {
		assertThat(status(loopback(List.of()), get(path, "Host", "localhost", "Sec-Fetch-Site", site, "Sec-Fetch-Mode",
				mode, "Sec-Fetch-Dest", destination)))
			.isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8080,200", "https://localhost:8080,200", "http://localhost:8081,403",
			"http://evil.example,403", "null,403", "'',403", "http://localhost:8080.evil.example,403",
			"https://news.example,200", "https://NEWS.example,200", "http://news.example,403" })
	void letsPagesOfItsOwnAndOfOriginsThatAreSetAsk(String origin, int status) throws Exception {
		assertThat(status(loopback(List.of("https://news.example/")),
				get(GRAPHQL, "Host", "localhost:8080", "Origin", origin)))
			.isEqualTo(status);
	}

	@Test
	void letsAPageOfASetOriginReadTheAnswer() throws Exception {
		MockHttpServletResponse answer = ask(loopback(List.of("https://news.example")),
				get("/measures/m/timeline.csv", "Host", "localhost", "Origin", "https://news.example"));

		assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://news.example");
		assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
		assertThat(answer.getHeaders("Vary")).contains("Origin");
	}

	@Test
	void tellsBeforehandWhatAPageMaySend() throws Exception {
		MockHttpServletResponse answer = ask(loopback(List.of("*")), preflight("https://any.example", "POST", GRAPHQL));

		assertThat(answer.getStatus()).isEqualTo(204);
		assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.getHeader("Access-Control-Allow-Methods")).contains("POST", "GET");
		assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("content-type");
		assertThat(answer.getHeader("Access-Control-Max-Age")).isEqualTo("7200");
		assertThat(this.letIn).isFalse();
	}

	@Test
	void promisesNoMethodThatADoorDoesNotHave() throws Exception {
		assertThat(ask(loopback(List.of("*")), preflight("https://any.example", "POST", "/")).getStatus())
			.isEqualTo(403);
		assertThat(ask(loopback(List.of("*")), preflight("https://any.example", "DELETE", GRAPHQL)).getStatus())
			.isEqualTo(403);
		assertThat(ask(loopback(List.of()), preflight("https://any.example", "POST", GRAPHQL)).getStatus())
			.isEqualTo(403);
	}

	private static MockHttpServletRequest preflight(String origin, String method, String path) {
		MockHttpServletRequest request = get(path, "Host", "localhost", "Origin", origin,
				"Access-Control-Request-Method", method, "Access-Control-Request-Headers", "content-type");
		request.setMethod("OPTIONS");
		return request;
	}

	private static MockHttpServletRequest get(String path, String... headers) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		for (int i = 0; i < headers.length; i += 2) {
			request.addHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	private Doorkeeper loopback(List<String> origins) {
		return new Doorkeeper(KnownHosts.of(List.of(), InetAddress.getLoopbackAddress()), new Origins(origins, GRAPHQL),
				this.told::add);
	}

	private int status(Doorkeeper doorkeeper, MockHttpServletRequest request) throws Exception {
		return ask(doorkeeper, request).getStatus();
	}

	private MockHttpServletResponse ask(Doorkeeper doorkeeper, MockHttpServletRequest request) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain door = (asked, answer) -> this.letIn.set(true);
		doorkeeper.doFilter(request, response, door);
		return response;
	}

}
