package org.claimtrail.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What the start page tells a stranger to do can be done. */
@WholeServer
class StartPageIT {

	private static final Pattern EXAMPLE = Pattern.compile("curl (\\S+) .*-d '(.*?)'", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("<a (?:class=\"\\w+\" )?(?:dir=\"auto\" )?href=\"/([^\"]+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void givesAnExampleThatIsAnswered() throws Exception {
		var example = EXAMPLE.matcher(HtmlUtils.htmlUnescape(get("").body()));
		assertThat(example.find()).isTrue();
		var request = HttpRequest.newBuilder(URI.create(example.group(1)))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(example.group(2)))
			.build();
		var answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"statement\":").doesNotContain("\"errors\"");
	}

	@Test
	void linksToWhatIsThere() throws Exception {
		var links = LINK.matcher(get("").body()).results().map((link) -> link.group(1)).toList();
		assertThat(links).contains("graphiql", "graphql/schema", "schema/claimtrail.json")
			.allSatisfy((link) -> assertThat(get(link).statusCode()).isEqualTo(200));
	}

	private HttpResponse<String> get(String path) throws Exception {
		var uri = URI.create("http://127.0.0.1:%d/%s".formatted(this.port, path));
		return this.client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

}
