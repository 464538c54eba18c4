package org.claimtrail.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.claimtrail.corpus.document.HistoryLine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What mutations take in is what documents say, field by field. */
class InputMirrorTests {

	/** What only a file needs: the kind of a line, and where the schema is. */
	private static final Set<String> OF_FILES = Set.of("type", "$schema");

	/** What stands in files alone: a line, and what exports tell beside records. */
	private static final Set<String> LINES = Stream
		.concat(Stream.of("line"), Stream.of(HistoryLine.values()).map(HistoryLine::word))
		.collect(Collectors.toSet());

	/** What may be given as one text as well; in a list of one here. */
	private static final String ONE_OR_MORE = "knownThrough";

	private static final Map<String, String> SCALARS = Map.of("string", "String", "number", "Float", "boolean",
			"Boolean");

	private final TypeDefinitionRegistry contract = contract();

	private final JsonNode documents = documents();

	@Test
	void inputsMirrorDocumentsFieldByField() {
		Map<String, Map<String, String>> expected = new TreeMap<>();
		this.documents.path("$defs").properties().forEach((definition) -> {
			JsonNode node = definition.getValue();
			if (node.has("properties") && !LINES.contains(definition.getKey())) {
				expected.put(node.path("title").asString() + "Input", fieldsOf(node));
			}
		});

		assertThat(expected).hasSize(15);
		assertThat(inputs()).isEqualTo(expected);
	}

	@Test
	void inputsHaveTheSameWordsToChooseFrom() {
		List<String> compared = new ArrayList<>();
		this.documents.path("$defs")
			.properties()
			.forEach((definition) -> definition.getValue().path("properties").properties().forEach((field) -> {
				JsonNode words = resolved(field.getValue()).path("enum");
				if (words.isArray() && !LINES.contains(definition.getKey())) {
					String input = definition.getValue().path("title").asString() + "Input";
					String type = inputs().getOrDefault(input, Map.of())
						.getOrDefault(field.getKey(), "")
						.replace("!", "");
					Set<String> said = new TreeSet<>();
					words.forEach((word) -> said.add(word.asString()));
					assertThat(values(type)).as("%s.%s", input, field.getKey()).isEqualTo(said);
					compared.add(field.getKey());
				}
			}));

		assertThat(compared).contains("comparator", "medium", "verification", "intent", "normalized", "place", "kind");
	}

	private Map<String, String> fieldsOf(JsonNode node) {
		Set<String> required = new TreeSet<>();
		node.path("required").forEach((name) -> required.add(name.asString()));
		Map<String, String> fields = new TreeMap<>();
		node.path("properties").properties().forEach((field) -> {
			if (!OF_FILES.contains(field.getKey())) {
				fields.put(field.getKey(),
						type(field.getKey(), field.getValue()) + (required.contains(field.getKey()) ? "!" : ""));
			}
		});
		return fields;
	}

	private String type(String name, JsonNode node) {
		if (name.equals(ONE_OR_MORE)) {
			return "[ID!]";
		}
		String reference = node.path("$ref").asString("");
		if (reference.endsWith("Id")) {
			return "ID";
		}
		JsonNode resolved = resolved(node);
		if (resolved.has("enum")) {
			return enumNamed(name);
		}
		if (resolved.has("properties")) {
			return resolved.path("title").asString() + "Input";
		}
		String type = resolved.path("type").asString();
		return type.equals("array") ? "[" + type(name, resolved.path("items")) + "!]"
				: String.valueOf(SCALARS.get(type));
	}

	private static String enumNamed(String field) {
		return switch (field) {
			case "kind" -> "OrganizationKind";
			case "normalized" -> "Rating";
			default -> Character.toUpperCase(field.charAt(0)) + field.substring(1);
		};
	}

	private JsonNode resolved(JsonNode node) {
		String reference = node.path("$ref").asString("");
		return reference.isEmpty() ? node
				: this.documents.path("$defs").path(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private Map<String, Map<String, String>> inputs() {
		Map<String, Map<String, String>> inputs = new TreeMap<>();
		collect("DossierInput", inputs);
		return inputs;
	}

	private void collect(String name, Map<String, Map<String, String>> inputs) {
		InputObjectTypeDefinition type = this.contract.getTypeOrNull(name, InputObjectTypeDefinition.class);
		if (type == null || inputs.containsKey(name)) {
			return;
		}
		Map<String, String> fields = new TreeMap<>();
		inputs.put(name, fields);
		for (InputValueDefinition field : type.getInputValueDefinitions()) {
			fields.put(field.getName(), text(field.getType()));
			collect(text(field.getType()).replaceAll("[\\[\\]!]", ""), inputs);
		}
	}

	private Set<String> values(String name) {
		EnumTypeDefinition type = this.contract.getTypeOrNull(name, EnumTypeDefinition.class);
		assertThat(type).as(name).isNotNull();
		Set<String> values = new TreeSet<>();
		type.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName).forEach(values::add);
		return values;
	}

	private static String text(Type<?> type) {
		return switch (type) {
			case NonNullType some -> text(some.getType()) + "!";
			case ListType list -> "[" + text(list.getType()) + "]";
			case TypeName name -> name.getName();
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	private static TypeDefinitionRegistry contract() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		try (Stream<Path> files = Files.walk(Path.of("graphql/schema"))) {
			files.filter(Files::isRegularFile).forEach((file) -> types.merge(new SchemaParser().parse(file.toFile())));
			return types;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode documents() {
		return JsonMapper.shared().readTree(Path.of("src/main/resources/corpus/claimtrail.schema.json"));
	}

}
