package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer with one thing altered, in every way there is. */
final class AlteredAnswers {

	private final List<JsonNode> altered = new ArrayList<>();

	private final JsonNode answer;

	private AlteredAnswers(JsonNode answer) {
		this.answer = answer;
	}

	static List<JsonNode> of(JsonNode answer) {
		AlteredAnswers all = new AlteredAnswers(answer);
		all.alter("/data");
		return all.altered;
	}

	private void alter(String path) {
		JsonNode node = this.answer.at(path);
		if (node.isObject()) {
			node.propertyNames().forEach((name) -> {
				put(path, name);
				alter(path + "/" + name);
			});
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				shorten(path, i);
				alter(path + "/" + i);
			}
		}
	}

	/** Alters a single value. */
	private void put(String path, String name) {
		JsonNode value = this.answer.at(path).get(name);
		if (value instanceof ContainerNode) {
			return;
		}
		ObjectNode object = (ObjectNode) copy().at(path);
		if (value.isBoolean()) {
			object.put(name, !value.asBoolean());
		}
		else if (value.isNumber()) {
			object.put(name, value.asLong() + 1);
		}
		else {
			object.put(name, value.asString("") + "2");
		}
	}

	private void shorten(String path, int index) {
		((ArrayNode) copy().at(path)).remove(index);
	}

	private JsonNode copy() {
		JsonNode copy = this.answer.deepCopy();
		this.altered.add(copy);
		return copy;
	}

}
