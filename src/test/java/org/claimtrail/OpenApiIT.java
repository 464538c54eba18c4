package org.claimtrail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every door that is no page is in the OpenAPI document, and answers as it says. */
@WholeServer
class OpenApiIT {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonNode DOCUMENT = document();

	private static final Set<String> METHODS = Set.of("get", "post");

	/** What a browser sends for its people. */
	private static final Set<String> FORMS = Set.of("/embed/**", "/login", "/logout", "/cypher", "/add/recorded");

	/**
	 * It is rejected, since it would alter a record without a reason: this server is
	 * shared.
	 */
	private static final String REJECTED = "{\"type\":\"organization\",\"id\":\"organization:nato\",\"name\":\"Another\"}\n";

	/** The digest is there where it is known. */
	private static final Set<String> MAY_BE_ABSENT = Set.of("Retry-After", "Claimtrail-Digest");

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private AccountSettings accounts;

	static Stream<String> operations() {
		List<String> operations = new ArrayList<>();
		DOCUMENT.path("paths")
			.forEachEntry((path, item) -> item.propertyNames()
				.stream()
				.filter(METHODS::contains)
				.forEach((method) -> operations.add(method + " " + path)));
		return operations.stream();
	}

	@Test
	void hasEveryDoorThatIsNoPage(@Autowired List<RequestMappingHandlerMapping> mappings) {
		Set<String> doors = new HashSet<>();
		for (RequestMappingHandlerMapping mapping : mappings) {
			mapping.getHandlerMethods().forEach((door, method) -> {
				if (method.getBeanType().getPackageName().startsWith("org.claimtrail") && !isPage(door, method)) {
					door.getMethodsCondition()
						.getMethods()
						.forEach((verb) -> door.getPatternValues()
							.forEach((path) -> doors.add(verb.name().toLowerCase() + " " + path)));
				}
			});
		}

		assertThat(doors).hasSizeGreaterThan(10);
		assertThat(operations()).containsAll(doors)
			.contains("get /claim/{name}", "post /graphql", "get /actuator/health")
			.hasSize(doors.size() + 3);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void answersAsItSays(String operation) throws Exception {
		String token = MadeToken.in(this.accounts, "Doors", Role.EDITOR);
		HttpResponse<String> answer = send(operation, token);
		for (int i = 0; i < 10 && answer.statusCode() == 503; i++) {
			// the graph is being copied for reading
			answer = send(operation, token);
		}

		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
		assertDescribed(operation, answer);
	}

	@Test
	void refusesAsItSays() throws Exception {
		assertDescribed("post /import", send("post /import", null));
		assertDescribed("post /db/{database}/query/v2", send("post /db/{database}/query/v2", null));
		String token = MadeToken.in(this.accounts, "Doors reader", Role.READER);
		assertDescribed("post /import", send("post /import", token));
		assertDescribed("get /export.jsonl", get("/export.jsonl?were=1", "application/jsonl"));
		assertDescribed("get /measures/{id}/timeline.csv", get("/measures/measure:none/timeline.csv", "text/csv"));
		assertDescribed("get /measures/{id}/timeline.csv",
				get("/measures/measure:none/timeline.csv?from=never", "text/csv"));
		assertDescribed("get /claim/{name}", get("/claim/none", "application/ld+json"));
		assertDescribed("get /embed/claim/{name}.svg", get("/embed/claim/none.svg", "image/svg+xml"));
		assertDescribed("get /changes.atom", get("/changes.atom?action=NONE", "application/atom+xml"));
	}

	private static boolean isPage(RequestMappingInfo door, HandlerMethod method) {
		return door.getProducesCondition().getProducibleMediaTypes().stream().anyMatch(MediaType.TEXT_HTML::includes)
				|| door.getPatternValues().stream().anyMatch(FORMS::contains);
	}

	private void assertDescribed(String operation, HttpResponse<String> answer) {
		JsonNode said = operation(operation).path("responses").path(String.valueOf(answer.statusCode()));
		JsonNode response = said.has("$ref") ? DOCUMENT.at(said.path("$ref").asString().substring(1)) : said;
		assertThat(response.isObject()).as("%s answers %d: %s", operation, answer.statusCode(), answer.body()).isTrue();
		MediaType given = MediaType.parseMediaType(answer.headers().firstValue("Content-Type").orElse("none/none"));
		String type = given.getType() + "/" + given.getSubtype();
		assertThat(response.path("content").propertyNames()).as("%s, %d", operation, answer.statusCode())
			.contains(type);
		response.path("headers").propertyNames().forEach((name) -> {
			if (!MAY_BE_ABSENT.contains(name)) {
				assertThat(answer.headers().firstValue(name)).as(name).isPresent();
			}
		});
		if (type.endsWith("json") && !type.endsWith("jsonl")) {
			assertThat(faults(response.path("content").path(type).path("schema"), answer.body())).as(operation)
				.isEmpty();
		}
	}

	/** By the schema of the answer, which may refer to others of the document. */
	private static List<String> faults(JsonNode schema, String answer) {
		String whole = JsonMapper.shared()
			.writeValueAsString(Map.of("components", DOCUMENT.path("components"), "allOf", List.of(schema)));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(whole, InputFormat.JSON)
			.validate(answer, InputFormat.JSON)
			.stream()
			.map(Object::toString)
			.toList();
	}

	private HttpResponse<String> send(String operation, @Nullable String token) throws Exception {
		JsonNode said = operation(operation);
		String[] words = operation.split(" ");
		String path = words[1];
		StringBuilder query = new StringBuilder();
		for (JsonNode parameter : said.path("parameters")) {
			String example = parameter.path("example").asString("");
			String name = parameter.path("name").asString();
			path = path.replace("{" + name + "}", example);
			if (!example.isEmpty() && parameter.path("in").asString().equals("query")) {
				query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(encoded(example));
			}
		}
		HttpRequest.Builder request = request(path + query, firstType(said));
		if (words[0].equals("post")) {
			Map.Entry<String, JsonNode> body = said.path("requestBody")
				.path("content")
				.properties()
				.stream()
				.filter((content) -> content.getValue().has("example"))
				.findFirst()
				.orElseThrow();
			JsonNode example = body.getValue().path("example");
			request.header("Content-Type", body.getKey())
				.POST(HttpRequest.BodyPublishers.ofString(words[1].equals("/import") ? REJECTED : example.toString()));
		}
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path, String type) throws Exception {
		return CLIENT.send(request(path, type).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path, String type) {
		int at = path.startsWith("/actuator") ? this.managementPort : this.port;
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).header("Accept", type);
	}

	private static JsonNode operation(String operation) {
		String[] words = operation.split(" ");
		return DOCUMENT.path("paths").path(words[1]).path(words[0]);
	}

	/** The first form of the first good answer. */
	private static String firstType(JsonNode operation) {
		return operation.path("responses")
			.properties()
			.iterator()
			.next()
			.getValue()
			.path("content")
			.propertyNames()
			.iterator()
			.next();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static JsonNode document() {
		try {
			return JsonMapper.shared()
				.readTree(new ClassPathResource("pages/openapi.json").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
