package org.claimtrail.corpus.document;

import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON dossier, or one line of JSON Lines. */
public final class JsonDocument {

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DocumentTree.DEEPEST + 1).build())
		.build();

	private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final DocumentTree tree = new DocumentTree();

	private final JsonParser parser;

	private JsonDocument(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Reads a dossier.
	 * @param file the file, as it was given
	 * @param text its content
	 */
	public static Document read(String file, String text) {
		DocumentTree.refuseTooLong(text.length());
		try (JsonParser parser = FACTORY.createParser(text)) {
			JsonDocument document = new JsonDocument(parser);
			if (parser.nextToken() == null) {
				throw new DocumentException(1, "", "found nothing, expected a dossier");
			}
			JsonNode root = document.node("");
			if (parser.nextToken() != null) {
				throw new DocumentException(document.line(), "", "found more after the end, expected one dossier");
			}
			return new Document(file, root, document.tree.lines(), 1);
		}
		catch (JacksonException ex) {
			throw unreadable(ex, 0);
		}
	}

	/**
	 * Reads one line of JSON Lines.
	 * @param file the file, as it was given
	 * @param text the line
	 * @param line its number
	 */
	public static Document readLine(String file, String text, int line) {
		try {
			return new Document(file, MAPPER.readTree(text), Map.of(), line);
		}
		catch (JacksonException ex) {
			throw unreadable(ex, line);
		}
	}

	private static DocumentException unreadable(JacksonException ex, int line) {
		TokenStreamLocation location = ex.getLocation();
		String reason = ex.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(.*", "");
		if (location == null) {
			return new DocumentException(Math.max(1, line), "", "found no JSON: " + reason);
		}
		return new DocumentException((line > 0) ? line : location.getLineNr(), "",
				"found no JSON at column " + location.getColumnNr() + ": " + reason);
	}

	private JsonNode node(String path) {
		int line = line();
		this.tree.at(path, line);
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> object(path);
			case START_ARRAY -> array(path);
			case VALUE_STRING -> NODES.stringNode(this.parser.getString());
			case VALUE_NUMBER_INT -> integer();
			case VALUE_NUMBER_FLOAT -> NODES.numberNode(this.parser.getDoubleValue());
			case VALUE_TRUE -> NODES.booleanNode(true);
			case VALUE_FALSE -> NODES.booleanNode(false);
			case VALUE_NULL -> NODES.nullNode();
			default -> throw new DocumentException(line, path, "found the end, expected a value");
		};
	}

	private JsonNode integer() {
		return (this.parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER)
				? NODES.numberNode(this.parser.getDoubleValue()) : NODES.numberNode(this.parser.getLongValue());
	}

	private ObjectNode object(String path) {
		ObjectNode object = NODES.objectNode();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String key = this.parser.currentName();
			int line = line();
			this.parser.nextToken();
			String field = Document.path(path, key);
			object.set(key, node(field));
			this.tree.at(field, line);
		}
		return object;
	}

	private ArrayNode array(String path) {
		ArrayNode array = NODES.arrayNode();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			array.add(node(Document.path(path, array.size())));
		}
		return array;
	}

	private int line() {
		return this.parser.currentTokenLocation().getLineNr();
	}

}
