package org.claimtrail.corpus.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/** The one JSON Schema of dossiers and of JSON Lines, and checking against it. */
public final class DocumentSchema {

	/** Where the schema is on the class path. */
	static final String LOCATION = "corpus/claimtrail.schema.json";

	private static final Set<String> TYPED = Set.of("number", "integer", "boolean");

	private final JsonNode schema;

	private final SchemaRegistry registry;

	private final Schema dossier;

	private final Schema[] lines = new Schema[Kind.values().length];

	private final Schema[] histories = new Schema[HistoryLine.values().length];

	private final Set<String> typedKeys = new HashSet<>();

	public DocumentSchema() {
		this.schema = read();
		Map<String, String> schemas = Map.of(this.schema.path("$id").asString(), this.schema.toString());
		this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(schemas));
		this.dossier = part("dossier");
		for (Kind kind : Kind.values()) {
			this.lines[kind.ordinal()] = part((kind != Kind.UNREADABLE) ? kind.word() : "line");
		}
		for (HistoryLine kind : HistoryLine.values()) {
			this.histories[kind.ordinal()] = part(kind.word());
		}
		collectTypedKeys(this.schema);
	}

	/** The keys whose values are numbers or truth values. */
	public Set<String> typedKeys() {
		return this.typedKeys;
	}

	public List<Fault> checkDossier(Document document) {
		return check(this.dossier, document);
	}

	public List<Fault> checkLine(Document document) {
		Kind kind = Kind.of(document.root().path("type").asString(""));
		return check(this.lines[kind.ordinal()], document);
	}

	/**
	 * Checks a line that tells how records came about. In its lists texts may be empty.
	 */
	public List<Fault> checkHistory(HistoryLine kind, Document document) {
		return check(this.histories[kind.ordinal()], document).stream()
			.filter((fault) -> !fault.problem().equals(TextCheck.BLANK))
			.toList();
	}

	private List<Fault> check(Schema part, Document document) {
		List<Fault> faults = part.validate(document.root())
			.stream()
			.map((error) -> new SchemaFault(this.schema, error).in(document))
			.toList();
		Set<String> fields = faults.stream().map(Fault::field).collect(Collectors.toSet());
		Stream<Fault> unseen = TextCheck.of(document)
			.faults()
			.stream()
			.filter((fault) -> !fault.problem().equals(TextCheck.BLANK) || !fields.contains(fault.field()));
		return Stream.concat(faults.stream(), unseen).distinct().toList();
	}

	private Schema part(String name) {
		String id = this.schema.path("$id").asString();
		Schema part = this.registry.getSchema(SchemaLocation.of(id + "#/$defs/" + name));
		part.initializeValidators();
		return part;
	}

	private void collectTypedKeys(JsonNode node) {
		node.path("properties").properties().forEach((property) -> {
			if (TYPED.contains(property.getValue().path("type").asString(""))) {
				this.typedKeys.add(property.getKey());
			}
		});
		node.forEach(this::collectTypedKeys);
	}

	private static JsonNode read() {
		try (InputStream in = new ClassPathResource(LOCATION).getInputStream()) {
			return JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
