package org.claimtrail.export.linked;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.export.AwkwardRecords;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A claim at the address of its page, as a program asks for it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedStore.class)
class LinkedClaimIT {

	private static final Path REVIEW = Path.of("src/test/resources/export/claim-review.schema.json");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final ApplicationContext context;

	private final Graph graph;

	private final int port;

	@TempDir
	private Path folder;

	LinkedClaimIT(@Autowired ApplicationContext context, @Autowired Driver driver, @LocalServerPort int port) {
		this.context = context;
		this.graph = new Graph(driver);
		this.port = port;
	}

	@BeforeEach
	void fill() {
		this.graph.clear();
		AwkwardRecords.load(this.context, this.folder);
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void tellsWhoSaidItWhereAndFromWhom() throws Exception {
		JsonNode claim = linked("claim:b").path("@graph").path(0);

		assertThat(claim.path("@id").asString()).isEqualTo(page("b"));
		assertThat(claim.path("@type").toString()).isEqualTo("[\"Claim\",\"prov:Entity\"]");
		assertThat(claim.path("text").asString()).isEqualTo("b");
		assertThat(claim.path("dateCreated").asString()).isEqualTo("2021-04-01");
		assertThat(claim.path("author").path("name").asString()).isEqualTo("X");
		assertThat(claim.path("cito:cites").valueStream().map((one) -> one.path("@id").asString()))
			.containsExactlyInAnyOrder(page("a"), page("c"));
		assertThat(claim.path("cito:disputes").path(0).path("@id").asString()).isEqualTo(page("a"));
		assertThat(claim.path("prov:wasDerivedFrom").path(0).path("@id").asString()).isEqualTo(page("c"));
		assertThat(claim.path("about").path("@type").asString()).isEqualTo("Observation");
	}

	@Test
	void tellsWhichStateOfTheGraphItIsPartOf() throws Exception {
		JsonNode graph = linked("claim:b").path("@graph");
		JsonNode dataset = graph.path(graph.size() - 1);

		assertThat(dataset.path("@type").toString()).isEqualTo("[\"Dataset\",\"prov:Entity\"]");
		assertThat(graph.path(0).path("isPartOf").path("@id").asString()).isEqualTo(dataset.path("@id").asString());
		assertThat(dataset.path("version").asString())
			.isEqualTo(String.valueOf(this.graph.number("MATCH (c:Change) RETURN max(c.number)")));
		assertThat(OffsetDateTime.parse(dataset.path("dateModified").asString()).toInstant().toEpochMilli())
			.isEqualTo(this.graph.number("MATCH (c:Change) RETURN c.at.epochMillis ORDER BY c.number DESC LIMIT 1"));
	}

	@Test
	void tellsADateThatIsNoneOfIsoAsEdtf() throws Exception {
		JsonNode claim = linked("claim:a").path("@graph").path(0);

		assertThat(claim.has("dateCreated")).isFalse();
		assertThat(claim.path("temporal").path("@value").asString()).isEqualTo("2021-03~");
		assertThat(claim.path("appearance").path(0).path("url").asString()).isEqualTo("https://example.org/a?b=c");
		assertThat(linked("claim:d").path("@graph").path(0).has("temporal")).isFalse();
	}

	@Test
	void everyReviewIsAClaimReviewByItsSchema() throws Exception {
		List<JsonNode> given = reviews("claim:c");
		List<JsonNode> got = reviews("claim:b");

		assertThat(given).hasSize(2);
		assertThat(got).hasSize(1);
		assertThat(got.getFirst()).isIn(given);
		assertThat(given).allSatisfy((review) -> assertThat(faults(review)).isEmpty());
		JsonNode mixed = given.stream()
			.filter((one) -> one.path("claimReviewed").asString().equals("b")
					&& one.path("itemReviewed").path("@id").asString().contains("/proposition/"))
			.findFirst()
			.orElseThrow();
		assertThat(mixed.path("reviewRating").path("ratingValue").asInt()).isEqualTo(3);
		assertThat(mixed.path("reviewRating").path("alternateName").asString()).isEqualTo("so so");
		assertThat(mixed.path("reviewRating").path("name").asString()).isEqualTo("Truth-O-Meter");
		assertThat(faults(JsonMapper.shared().readTree("{\"@type\": \"ClaimReview\"}"))).isNotEmpty();
	}

	@Test
	void everyReviewOfTheSampleAndOfEachRatingIsAClaimReviewByItsSchema() throws Exception {
		List<String> lines = new ArrayList<>();
		for (String rating : List.of("TRUE", "MOSTLY_TRUE", "MIXED", "MOSTLY_FALSE", "FALSE", "UNVERIFIABLE", "")) {
			String normalized = rating.isEmpty() ? "" : ",'normalized':'" + rating + "'";
			for (String reviewed : List.of("'claim':'claim:a'", "'claim':'claim:d'", "'proposition':'proposition:a'")) {
				lines.add(
						("{'type':'claim','id':'claim:r%d','statement':'R','claimant':'organization:x','statedOn':'%s',"
								+ "'reviews':[{%s,'rating':'In words'%s}]%s}")
							.formatted(lines.size(), List.of("2021-05-06", "2021-05~", "XXXX").get(lines.size() % 3),
									reviewed, normalized,
									(lines.size() % 2 == 0) ? ",'appearsIn':[{'article':'article:a'}]" : ""));
			}
		}
		TestImport.lines(this.context, this.folder, lines);
		assertThat(TestImport.load(this.context, Path.of("neo4j/data"))).isEmpty();

		Set<String> values = new TreeSet<>();
		for (Map<String, Object> row : this.graph.rows("""
				MATCH (c:Claim) WHERE EXISTS { (c)-[:REVIEWS]-() }
				RETURN c.id AS id, COUNT { (c)-[:REVIEWS]-() } AS reviews""")) {
			List<JsonNode> reviews = reviews(String.valueOf(row.get("id")));
			assertThat(reviews).hasSize(Integer.parseInt(String.valueOf(row.get("reviews"))));
			for (JsonNode review : reviews) {
				assertThat(faults(review)).as("%s", review).isEmpty();
				values.add(review.path("reviewRating").path("ratingValue").asString("none"));
			}
		}
		assertThat(values).containsExactly("-1", "1", "2", "3", "4", "5", "none");
		JsonNode item = reviews("claim:r0").getFirst().path("itemReviewed");
		assertThat(item.path("author").path("name").asString()).isNotEmpty();
		assertThat(item.path("temporal").path("@value").asString()).isEqualTo("2021-03~");
		assertThat(item.path("appearance").path(0).path("url").asString()).isEqualTo("https://example.org/a?b=c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "reviewRating | {'@type':'Rating','ratingValue':3,'alternateName':'x'}",
			"reviewRating | {'@type':'Rating','ratingValue':9,'bestRating':5,'worstRating':1,'alternateName':'x'}",
			"reviewRating | {'@type':'Rating','ratingValue':3,'bestRating':5,'worstRating':1}",
			"itemReviewed | {'@type':'Claim','@id':'http://h/claim/a','text':'x'}", "url | 'page'",
			"claimReviewed | ''", "datePublished | '2021~'", "author | {'@type':'Person','@id':'http://h/speaker/a'}" },
			quoteCharacter = '"')
	void isNoClaimReviewByItsSchemaWithoutWhatReadersRequire(String property, String value) throws Exception {
		ObjectNode review = (ObjectNode) reviews("claim:c").getFirst();
		assertThat(faults(review)).isEmpty();

		review.set(property, JsonMapper.shared().readTree(value.replace('\'', '"')));

		assertThat(faults(review)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/ld+json                             | application/ld+json
			application/ld+json, text/html;q=0.5            | application/ld+json
			application/ld+json;q=0.5, */*;q=0.1            | application/ld+json
			text/html, application/ld+json;q=0.5            | text/html
			*/*                                             | text/html
			text/html                                       | text/html
			application/ld+json;q=0, text/html              | text/html
			""")
	void givesWhatIsWantedMost(String accept, String type) throws Exception {
		HttpResponse<String> answer = get("/claim/b", accept);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
		assertThat(answer.headers().allValues("Vary"))
			.anyMatch((value) -> value.toLowerCase(Locale.ROOT).matches("accept(,.*)?"));
	}

	@Test
	void pageTellsOfTheData() throws Exception {
		assertThat(get("/claim/b", "text/html").headers().allValues("Link"))
			.contains("</claim/b>; rel=\"alternate\"; type=\"application/ld+json\"");
	}

	@Test
	void saysThatThereIsNone() throws Exception {
		HttpResponse<String> answer = get("/claim/nobody", "application/ld+json");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).isEqualTo("No claim is kept here under this address.\n");
	}

	private List<JsonNode> reviews(String id) throws Exception {
		return linked(id).path("@graph")
			.valueStream()
			.filter((one) -> "ClaimReview".equals(one.path("@type").asString("")))
			.toList();
	}

	private static List<String> faults(JsonNode review) throws Exception {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(REVIEW), InputFormat.JSON)
			.validate(review.toString(), InputFormat.JSON)
			.stream()
			.map(Object::toString)
			.toList();
	}

	private String page(String name) {
		return "http://127.0.0.1:" + this.port + "/claim/" + name;
	}

	private JsonNode linked(String id) throws Exception {
		HttpResponse<String> answer = get("/claim/" + id.substring(id.indexOf(':') + 1), "application/ld+json");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", accept)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
