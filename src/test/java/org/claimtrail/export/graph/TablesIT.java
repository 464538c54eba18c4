package org.claimtrail.export.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.export.AwkwardRecords;
import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables and the GraphML of a real graph, read as others would. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class TablesIT {

	/** Properties for indexes, which repeat others. */
	private static final Set<String> FOR_INDEXES = Set.of("fingerprint", "citedId", "citingId", "citingStatedOnFirst",
			"citingClaimantId", "citedClaimantId", "citingGroupId", "citedGroupId", "propositionId", "claimId",
			"claimStatedOnFirst", "claimantId");

	private static final Snapshot SNAPSHOT = new Snapshot(17, OffsetDateTime.parse("2026-01-02T03:04:05.678Z"),
			"sha256:00ff");

	private final ApplicationContext context;

	private final Graph graph;

	private final StoreSessions sessions;

	@TempDir
	private Path folder;

	TablesIT(@Autowired ApplicationContext context, @Autowired Driver driver, @Autowired StoreSessions sessions) {
		this.context = context;
		this.graph = new Graph(driver);
		this.sessions = sessions;
	}

	@BeforeEach
	void fill() {
		this.graph.clear();
		assertThat(TestImport.load(this.context, Path.of("neo4j/data"))).isEmpty();
		AwkwardRecords.load(this.context, this.folder);
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void haveEveryPropertyThatTellsSomething() {
		for (NodeTable table : NodeTable.values()) {
			assertThat(names(table.columns())).as(table.name())
				.containsAll(properties(
						"MATCH (n:%s) UNWIND keys(n) AS name RETURN DISTINCT name".formatted(table.kind().label())));
		}
		for (EdgeTable table : EdgeTable.values()) {
			assertThat(names(table.columns())).as(table.name())
				.containsAll(properties(
						"MATCH ()-[n:%s]->() UNWIND keys(n) AS name RETURN DISTINCT name".formatted(table.name())));
		}
		assertThat(this.graph.rows("""
				MATCH (:Claim|Article|Measure|Proposition|Claimant)-[e]->(:Claim|Article|Measure|Proposition|Claimant)
				WHERE NOT e:FROM_DOSSIER_OF
				RETURN DISTINCT type(e) AS type""")).extracting((row) -> row.get("type"))
			.isSubsetOf((Object[]) Arrays.stream(EdgeTable.values()).map(Enum::name).toArray(String[]::new));
	}

	@Test
	void areWhatTheirMetadataSay() throws IOException {
		Map<String, String> files = unzipped(tables(ExportScope.everything()));

		assertSound(files);
		assertThat(rows(files, "nodes/claims.csv")).hasSize(count("MATCH (n:Claim) RETURN count(n) AS number"));
		assertThat(rows(files, "edges/cites.csv"))
			.hasSize(count("MATCH (:Claim)-[e:CITES]->() RETURN count(e) AS number"));
		Map<String, String> claim = row(files, "nodes/claims.csv", "id", "claim:a");
		assertThat(claim).containsEntry("low", "0.25")
			.containsEntry("high", "1000000000000000")
			.containsEntry("statedOn", "2021-03~")
			.containsEntry("statedOnFirst", "2021-03-01")
			.containsEntry("printedNote", "a slip")
			.containsEntry("forecast", "false")
			.containsEntry("quote", "");
		assertThat(row(files, "edges/cites.csv", "source", "claim:b")).containsEntry("cue", "denied what")
			.containsEntry("target", "claim:a");
		assertThat(row(files, "nodes/organizations.csv", "id", "organization:x")).containsEntry("aliases",
				"[\"\u00c4x \uD83D\uDE00\",\"ix\"]");
	}

	@Test
	void tellWhichStateTheyAreOf() throws Exception {
		JsonNode metadata = JsonMapper.shared()
			.readTree(unzipped(tables(ExportScope.everything())).get("csv-metadata.json"));

		assertThat(metadata.path("schema:version").asLong()).isEqualTo(17);
		assertThat(metadata.path("schema:dateModified").asString()).isEqualTo("2026-01-02T03:04:05.678Z");
		assertThat(metadata.path("schema:identifier").asString()).isEqualTo("sha256:00ff");
		assertThat(ofGraph(graphMl(ExportScope.everything())))
			.isEqualTo(Map.of("change", "17", "changedAt", "2026-01-02T03:04:05.678Z", "digest", "sha256:00ff"));
	}

	/** What stands within the graph before the first node. */
	private static Map<String, String> ofGraph(byte[] graphMl) throws Exception {
		XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
			.createXMLStreamReader(new ByteArrayInputStream(graphMl));
		Map<String, String> names = new HashMap<>();
		Map<String, String> found = new HashMap<>();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			if (xml.getLocalName().equals("node")) {
				break;
			}
			if (xml.getLocalName().equals("key") && "graph".equals(xml.getAttributeValue(null, "for"))) {
				names.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "attr.name"));
			}
			else if (xml.getLocalName().equals("data")) {
				String name = Objects.requireNonNull(names.get(xml.getAttributeValue(null, "key")));
				found.put(name, xml.getElementText());
			}
		}
		return found;
	}

	@Test
	void areTheSameBytesForTheSameGraph() throws IOException {
		assertThat(tables(ExportScope.everything())).isEqualTo(tables(ExportScope.everything()));
		assertThat(graphMl(ExportScope.everything())).isEqualTo(graphMl(ExportScope.everything()));
	}

	@Test
	void leadNowhereOutsideOfAChoice() throws Exception {
		ExportScope some = ExportScope.of(Set.of("claim:b", "claim:a", "speaker:q", "organization:x"));
		Map<String, String> files = unzipped(tables(some));

		assertSound(files);
		assertThat(rows(files, "nodes/claims.csv")).hasSize(2);
		assertThat(rows(files, "edges/cites.csv")).hasSize(1);
		assertThat(rows(files, "edges/quantifies.csv")).isEmpty();
		assertGraph(graphMl(some), 4, 3);
	}

	@Test
	void graphMlHasEveryNodeAndRelationshipWithTypedAttributes() throws Exception {
		assertGraph(graphMl(ExportScope.everything()),
				count("MATCH (n:Claim|Article|Measure|Proposition|Claimant) RETURN count(n) AS number"),
				count("""
						MATCH (:Claim|Article|Measure|Proposition|Claimant)-[e]->(:Claim|Article|Measure|Proposition|Claimant)
						WHERE NOT e:FROM_DOSSIER_OF
						RETURN count(e) AS number"""));
	}

	private static void assertSound(Map<String, String> files) {
		JsonNode metadata = JsonMapper.shared().readTree(files.get("csv-metadata.json"));
		assertThat(metadata.path("@context").path(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
		Set<String> described = new HashSet<>(Set.of("csv-metadata.json"));
		for (JsonNode table : metadata.path("tables")) {
			String url = table.path("url").asString();
			described.add(url);
			JsonNode schema = table.path("tableSchema");
			List<List<String>> cells = Csv.read(Objects.requireNonNull(files.get(url)));
			assertThat(cells.getFirst()).as(url)
				.isEqualTo(
						schema.path("columns").valueStream().map((column) -> column.path("name").asString()).toList());
			for (Map<String, String> row : rows(files, url)) {
				schema.path("columns").forEach((column) -> assertTyped(url, column, row));
			}
			if (schema.has("primaryKey")) {
				assertThat(rows(files, url)).extracting((row) -> row.get("id")).doesNotHaveDuplicates();
			}
			schema.path("foreignKeys").forEach((key) -> {
				String column = key.path("columnReference").asString();
				assertThat(ids(files, key.path("reference").path("resource").asString()))
					.containsAll(rows(files, url).stream().map((row) -> row.get(column)).toList());
			});
		}
		assertThat(files.keySet()).isEqualTo(described);
	}

	private static void assertTyped(String url, JsonNode column, Map<String, String> row) {
		String name = column.path("name").asString();
		String cell = Objects.requireNonNull(row.get(name));
		if (cell.isEmpty()) {
			assertThat(column.path("required").asBoolean(false)).as(url + " " + name).isFalse();
			return;
		}
		Object value = switch (column.path("datatype").asString()) {
			case "string" -> cell;
			case "double" -> Double.valueOf(cell);
			case "integer" -> Long.valueOf(cell);
			case "boolean" -> assertThat(cell).isIn("true", "false");
			case "date" -> LocalDate.parse(cell);
			case "dateTime" -> OffsetDateTime.parse(cell);
			case "json" -> JsonMapper.shared().readTree(cell);
			default -> throw new AssertionError(column);
		};
		assertThat(value).isNotNull();
	}

	private static void assertGraph(byte[] graphMl, int nodes, int edges) throws Exception {
		XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
			.createXMLStreamReader(new ByteArrayInputStream(graphMl));
		Map<String, String> types = new HashMap<>();
		Set<String> ids = new HashSet<>();
		Set<String> edgeIds = new HashSet<>();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "key" -> types.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "attr.type"));
				case "node" -> assertThat(ids.add(xml.getAttributeValue(null, "id"))).isTrue();
				case "edge" -> {
					assertThat(edgeIds.add(xml.getAttributeValue(null, "id"))).isTrue();
					assertThat(ids).contains(xml.getAttributeValue(null, "source"),
							xml.getAttributeValue(null, "target"));
				}
				case "data" -> assertParses(Objects.requireNonNull(types.get(xml.getAttributeValue(null, "key"))),
						xml.getElementText());
				default -> assertThat(xml.getLocalName()).isIn("graphml", "graph");
			}
		}
		assertThat(ids).hasSize(nodes);
		assertThat(edgeIds).hasSize(edges);
	}

	private static void assertParses(String type, String text) {
		switch (type) {
			case "double" -> assertThat(Double.parseDouble(text)).isFinite();
			case "long" -> assertThat(Long.parseLong(text)).isNotNegative();
			case "boolean" -> assertThat(text).isIn("true", "false");
			default -> assertThat(type).isEqualTo("string");
		}
	}

	private List<String> properties(String statement) {
		return this.graph.rows(statement)
			.stream()
			.map((row) -> String.valueOf(row.get("name")))
			.filter((name) -> !name.endsWith("Folded") && !FOR_INDEXES.contains(name))
			.toList();
	}

	private int count(String statement) {
		return ((Number) Objects.requireNonNull(this.graph.rows(statement).getFirst().get("number"))).intValue();
	}

	private byte[] tables(ExportScope scope) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (StoreView store = StoreView.open(this.sessions, new ExportListener() {
		})) {
			new CsvTables(store, scope, SNAPSHOT, out).write();
		}
		return out.toByteArray();
	}

	private byte[] graphMl(ExportScope scope) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (StoreView store = StoreView.open(this.sessions, new ExportListener() {
		})) {
			new GraphMl(store, scope, SNAPSHOT, out).write();
		}
		return out.toByteArray();
	}

	private static Map<String, String> unzipped(byte[] bytes) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static List<Map<String, String>> rows(Map<String, String> files, String file) {
		List<List<String>> cells = Csv.read(Objects.requireNonNull(files.get(file)));
		List<Map<String, String>> rows = new ArrayList<>();
		for (List<String> line : cells.subList(1, cells.size())) {
			assertThat(line).as(file).hasSameSizeAs(cells.getFirst());
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < line.size(); i++) {
				row.put(cells.getFirst().get(i), line.get(i));
			}
			rows.add(row);
		}
		return rows;
	}

	private static Map<String, String> row(Map<String, String> files, String file, String column, String value) {
		return rows(files, file).stream().filter((row) -> value.equals(row.get(column))).findFirst().orElseThrow();
	}

	private static Set<String> ids(Map<String, String> files, String file) {
		Set<String> ids = new TreeSet<>();
		rows(files, file).forEach((row) -> ids.add(row.get("id")));
		return ids;
	}

	private static Set<String> names(List<Column> columns) {
		Set<String> names = new TreeSet<>();
		columns.forEach((column) -> names.add(column.name()));
		return names;
	}

	/** Reads a table as RFC 4180 says. */
	private static final class Csv {

		static List<List<String>> read(String text) {
			List<List<String>> rows = new ArrayList<>();
			List<String> row = new ArrayList<>();
			StringBuilder cell = new StringBuilder();
			boolean quoted = false;
			for (int i = 0; i < text.length(); i++) {
				char sign = text.charAt(i);
				if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
					cell.append('"');
					i++;
				}
				else if (sign == '"') {
					quoted = !quoted;
				}
				else if (!quoted && (sign == ',' || sign == '\n')) {
					row.add(cell.toString());
					cell.setLength(0);
					if (sign == '\n') {
						rows.add(row);
						row = new ArrayList<>();
					}
				}
				else if (quoted || sign != '\r') {
					cell.append(sign);
				}
			}
			assertThat(quoted).isFalse();
			return rows;
		}

	}

}
