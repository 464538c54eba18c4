package org.claimtrail.corpus.document;

import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** Says in words for people what a validator of JSON Schema found. */
final class SchemaFault {

	private static final int SHOWN = 60;

	private final JsonNode schema;

	private final Error error;

	SchemaFault(JsonNode schema, Error error) {
		this.schema = schema;
		this.error = error;
	}

	Fault in(Document document) {
		String path = path(this.error.getInstanceLocation());
		JsonNode found = this.error.getInstanceNode();
		String property = String.valueOf(this.error.getProperty());
		return switch (this.error.getKeyword()) {
			case "additionalProperties" -> document.fault(Document.path(path, property),
					"found an unknown key, expected one of " + keys(around().path("properties")));
			case "required" -> document.fault(Document.path(path, property),
					"missing, expected " + meaning(around().path("properties").path(property)));
			case "dependentRequired" ->
				document.fault(path, "found one of measure and figure, expected both or neither");
			case "type" -> document.fault(path, "found " + shown(found) + ", expected " + type(found));
			case "enum", "const" -> document.fault(path, "found " + shown(found) + ", expected " + values());
			case "maxLength", "minLength", "maxItems", "minProperties", "uniqueItems", "pattern" ->
				document.fault(path, "found " + shown(found) + ", expected " + limit());
			default -> document.fault(path, String.valueOf(this.error.getMessage()));
		};
	}

	private static String path(NodePath location) {
		String path = "";
		for (int index = 0; index < location.getNameCount(); index++) {
			path = (location.getElement(index) instanceof Integer element) ? Document.path(path, element)
					: Document.path(path, location.getName(index));
		}
		return path;
	}

	/** The part of the schema that has the keyword. */
	private JsonNode around() {
		String fragment = this.error.getSchemaLocation().getFragment().toString();
		return this.schema.at(fragment.substring(0, Math.max(0, fragment.lastIndexOf('/'))));
	}

	private String limit() {
		JsonNode value = this.schema.at(this.error.getSchemaLocation().getFragment().toString());
		return switch (this.error.getKeyword()) {
			case "maxLength" -> "at most " + value.asString() + " characters";
			case "maxItems" -> "at most " + value.asString() + " elements";
			case "minProperties" -> "at least one of " + keys(around().path("properties"));
			case "uniqueItems" -> "each element once";
			default -> meaning(around());
		};
	}

	private String values() {
		JsonNode around = around();
		JsonNode values = around.has("enum") ? around.path("enum") : around.path("const");
		return values.isArray()
				? "one of " + values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
				: values.asString();
	}

	private String type(JsonNode found) {
		if (found.isNumber() && !Double.isFinite(found.doubleValue())) {
			return "a finite number";
		}
		return switch (around().path("type").asString("either")) {
			case "either" -> "an identifier or a list of them";
			case "string" -> "text";
			case "boolean" -> "true or false";
			case "array" -> "a list";
			case "object" -> "keys with values: " + keys(around().path("properties"));
			default -> "a number";
		};
	}

	private String meaning(JsonNode part) {
		JsonNode described = (part.has("$ref") && !part.has("description"))
				? this.schema.at(part.path("$ref").asString().substring(1)) : part;
		String words = described.path("description").asString("a value that fits the schema");
		return words.isEmpty() ? words
				: Character.toLowerCase(words.charAt(0)) + words.substring(1).replaceFirst("\\.$", "");
	}

	private static String keys(JsonNode properties) {
		return properties.propertyNames()
			.stream()
			.filter((key) -> !key.startsWith("$"))
			.collect(Collectors.joining(", "));
	}

	private static String shown(JsonNode found) {
		if (found.isNull()) {
			return "nothing";
		}
		if (found.isObject()) {
			return "keys with values";
		}
		if (found.isArray()) {
			return "a list of " + found.size();
		}
		String text = found.toString();
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "… (" + text.length() + " characters)" : text;
	}

}
