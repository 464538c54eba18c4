package org.claimtrail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import org.claimtrail.http.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every address that answers. */
@WholeServer
class DoorsIT {

	private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH",
			"TRACE", "PROPFIND");

	private static final int METHOD_NOT_ALLOWED = 405;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int management;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/login", "/graphiql/operations.json", "/graphql", "/graphql/schema",
			"/schema/claimtrail.json", "/assets/icon.svg",
			"/measures/measure:russian-military-killed-or-wounded/timeline.csv" })
	void nameTheMethodsThatTheyTake(String path) throws Exception {
		assertNamesItsMethods(this.port, path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus" })
	void nameTheMethodsThatTheyTakeOnTheManagementPort(String path) throws Exception {
		assertNamesItsMethods(this.management, path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql/schema", "/schema/claimtrail.json", "/graphiql/operations.json", "/" })
	void compressForAClientThatTakesIt(String path) throws Exception {
		HttpResponse<byte[]> plain = get(path, "identity");
		HttpResponse<byte[]> zipped = get(path, "gzip");

		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(zipped.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes()).isEqualTo(plain.body());
	}

	@Test
	void saveMostOfTheSchemaByThat() throws Exception {
		assertThat(get("/graphql/schema", "gzip").body().length)
			.isLessThan(get("/graphql/schema", "identity").body().length / 3);
	}

	private void assertNamesItsMethods(int at, String path) throws IOException {
		Set<String> taken = new TreeSet<>();
		Set<String> named = new TreeSet<>();
		for (String method : METHODS) {
			List<String> head = ask(at, method, path);
			int status = Integer.parseInt(head.getFirst().split(" ")[1]);
			if (status != METHOD_NOT_ALLOWED) {
				taken.add(method);
			}
			if (status == METHOD_NOT_ALLOWED || method.equals("OPTIONS")) {
				named.add(allow(head));
			}
		}
		assertThat(named).as("%s takes %s", path, taken).containsExactly(String.join(",", taken));
	}

	private static String allow(List<String> head) {
		return String.join(",",
				new TreeSet<>(List.of(head.stream()
					.filter((line) -> line.startsWith("Allow:"))
					.map((line) -> line.substring("Allow:".length()).strip())
					.findFirst()
					.orElse("")
					.split(" *, *"))));
	}

	private static List<String> ask(int at, String method, String path) throws IOException {
		try (RawClient client = new RawClient(at)
			.send("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(method, path))) {
			return client.readUntilClosed(20).split("\r\n\r\n", 2)[0].lines().toList();
		}
	}

	private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept-Encoding", encoding)
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
	}

}
