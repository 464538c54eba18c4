package org.claimtrail.pages.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which citations a page of the network is about, as its address says. What is left empty
 * sets no condition.
 *
 * @param by what the nodes are: a word of {@code NetworkGrouping}
 * @param intent what the citations are for; those that pass on when empty
 * @param from the first day of the citing claims
 * @param to the last day of the citing claims
 * @param measure identifier of what a figure of either claim counts
 * @param claimant identifier of who cites
 * @param least the least weight of an edge
 */
record NetworkFilter(@Nullable String by, @Nullable List<String> intent, @Nullable String from, @Nullable String to,
		@Nullable String measure, @Nullable String claimant, @Nullable Integer least) {

	private static final String ORGANIZATION = "ORGANIZATION";

	String grouping() {
		return (this.by == null || this.by.isBlank()) ? ORGANIZATION : this.by;
	}

	List<String> intents() {
		return (this.intent != null) ? this.intent.stream().filter((one) -> !one.isBlank()).toList() : List.of();
	}

	/** What the operation asks for. */
	Map<String, @Nullable Object> variables() {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("groupBy", grouping());
		variables.put("intents", intents().isEmpty() ? null : intents());
		variables.put("from", given(this.from));
		variables.put("to", given(this.to));
		variables.put("measure", given(this.measure));
		variables.put("minWeight", this.least);
		String citing = given(this.claimant);
		variables.put("where", (citing != null) ? by(citing) : null);
		return variables;
	}

	/** The same of what follows a cursor. */
	String address(String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/network").queryParam("by", grouping());
		Map<String, Object> values = new HashMap<>();
		for (int one = 0; one < intents().size(); one++) {
			address.queryParam("intent", "{intent" + one + "}");
			values.put("intent" + one, intents().get(one));
		}
		add(address, values, "from", given(this.from));
		add(address, values, "to", given(this.to));
		add(address, values, "measure", given(this.measure));
		add(address, values, "claimant", given(this.claimant));
		add(address, values, "least", this.least);
		add(address, values, "after", after);
		return address.encode().buildAndExpand(values).toUriString();
	}

	private static void add(UriComponentsBuilder address, Map<String, Object> values, String name,
			@Nullable Object value) {
		if (value != null) {
			address.queryParam(name, "{" + name + "}");
			values.put(name, value);
		}
	}

	/** Claims of a speaker, or those for an organization. */
	static Map<String, Object> by(String claimant) {
		String side = claimant.startsWith("organization:") ? "organization" : "claimant";
		return Map.of(side, Map.of("id", Map.of("eq", claimant)));
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
