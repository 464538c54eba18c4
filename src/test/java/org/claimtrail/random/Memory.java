package org.claimtrail.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Remembers what was answered for what the model leaves open: it must stay the same. */
final class Memory {

	private static final int MOST = 20_000;

	private final Map<String, JsonNode> answers = new HashMap<>();

	/**
	 * Compares with what was answered before.
	 * @return what was answered before, if that was something else; else null
	 */
	@Nullable JsonNode other(Object source, Ask ask, Map<String, @Nullable Object> arguments, JsonNode given) {
		String key = source + " " + ask.name() + arguments + new Document(List.of(unnamed(ask))).text();
		if (this.answers.size() >= MOST && !this.answers.containsKey(key)) {
			return null;
		}
		JsonNode before = this.answers.putIfAbsent(key, given);
		return (before == null || before.equals(given)) ? null : before;
	}

	void forget() {
		this.answers.clear();
	}

	private static Ask unnamed(Ask ask) {
		List<Argument> literal = ask.arguments()
			.stream()
			.map((one) -> new Argument(one.name(), one.type(), one.value(), false))
			.toList();
		return new Ask(ask.name(), null, null, literal, ask.below());
	}

}
