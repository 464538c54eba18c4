package org.claimtrail.pages.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.claimtrail.pages.reading.PlainWords;
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

	static final String ORGANIZATION = "ORGANIZATION";

	String grouping() {
		return (this.by == null || this.by.isBlank()) ? ORGANIZATION : this.by;
	}

	List<String> intents() {
		return (this.intent != null) ? this.intent.stream().filter((one) -> !one.isBlank()).toList() : List.of();
	}

	/** The same of other records, and without dates that cannot be read. */
	NetworkFilter meaning(@Nullable String counted, @Nullable String citing) {
		return new NetworkFilter(this.by, this.intent, PlainWords.dateMeant(this.from), PlainWords.dateMeant(this.to),
				counted, citing, this.least);
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
		return address("/network", Map.of("after", after));
	}

	/** The same of the citations by one claimant. */
	String of(String citing) {
		return new NetworkFilter(this.by, this.intent, this.from, this.to, this.measure, citing, this.least)
			.address("/network", Map.of());
	}

	/** The claims behind an edge, under the same conditions. */
	public String claims(String citing, String cited) {
		return address("/network/claims", Map.of("citing", citing, "cited", cited));
	}

	String address(String path, Map<String, String> more) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("by", grouping());
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
		new TreeMap<>(more).forEach((name, value) -> add(address, values, name, value));
		return address.encode().buildAndExpand(values).toUriString();
	}

	/**
	 * Its conditions that name no record, as fields of a form that somebody sends again.
	 */
	List<Map.Entry<String, String>> hidden() {
		List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(Map.entry("by", grouping())));
		intents().forEach((one) -> fields.add(Map.entry("intent", one)));
		Map<String, @Nullable String> given = new TreeMap<>();
		given.put("from", given(this.from));
		given.put("to", given(this.to));
		given.forEach((name, value) -> {
			if (value != null) {
				fields.add(Map.entry(name, value));
			}
		});
		return fields;
	}

	/** What a claim has to meet that cites, at the citing end of an edge. */
	Map<String, Object> citing(String citing, String cited) {
		List<Object> all = new ArrayList<>(List.of(end(citing), Map.of("cites", end(cited))));
		Map<String, Object> days = new HashMap<>();
		Map<String, @Nullable Object> given = new HashMap<>();
		given.put("from", given(this.from));
		given.put("to", given(this.to));
		given.forEach((name, day) -> {
			if (day != null) {
				days.put(name, day);
			}
		});
		if (!days.isEmpty()) {
			all.add(Map.of("statedOn", days));
		}
		if (given(this.measure) instanceof String counted) {
			Map<String, Object> about = Map.of("measure", Map.of("id", Map.of("eq", counted)));
			all.add(Map.of("or", List.of(about, Map.of("cites", Map.of("and", List.of(end(cited), about))))));
		}
		if (given(this.claimant) instanceof String who) {
			all.add(by(who));
		}
		return Map.of("and", all);
	}

	/** The claims that count for one end of an edge. */
	Map<String, Object> end(String id) {
		if (id.startsWith("article:")) {
			return Map.of("article", Map.of("id", Map.of("eq", id)));
		}
		Map<String, Object> itself = Map.of("claimant", Map.of("id", Map.of("eq", id)));
		if (!grouping().equals(ORGANIZATION)) {
			return itself;
		}
		return id.startsWith("organization:") ? by(id)
				: Map.of("and", List.of(itself, Map.of("not", Map.of("organization", Map.of()))));
	}

	/** Its conditions in sentences. */
	List<String> said() {
		PlainWords say = new PlainWords();
		List<String> said = new ArrayList<>();
		said.add(intents().isEmpty() ? "For all purposes that pass on what is cited; others are left out."
				: "Only for these purposes: %s. Others are left out."
					.formatted(String.join(", ", intents().stream().map(say::intent).toList())));
		String since = (given(this.from) instanceof String day) ? " from " + say.date(day) : "";
		String until = (given(this.to) instanceof String day) ? " to " + say.date(day) : "";
		if (!since.isEmpty() || !until.isEmpty()) {
			said.add("Only by claims stated%s%s.".formatted(since, until));
		}
		if (given(this.measure) instanceof String counted) {
			said.add("Only where either claim has a figure for %s.".formatted(counted));
		}
		if (given(this.claimant) instanceof String who) {
			said.add("Only citations by %s.".formatted(who));
		}
		return said;
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
