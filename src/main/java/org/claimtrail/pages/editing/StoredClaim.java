package org.claimtrail.pages.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is recorded, in the form of the input that corrects it: what it says once
 * is not said again, so that a form that is sent as it came alters nothing.
 */
final class StoredClaim {

	private static final List<String> LISTS = List.of("articles", "cites", "knownThrough", "expresses", "retracts",
			"reviews");

	private final Map<?, ?> claim;

	StoredClaim(Map<?, ?> claim) {
		this.claim = claim;
	}

	String id() {
		return String.valueOf(this.claim.get("id"));
	}

	int version() {
		return ((Number) Objects.requireNonNull(this.claim.get("version"))).intValue();
	}

	String statement() {
		return String.valueOf(this.claim.get("statement"));
	}

	String claimantId() {
		return String.valueOf(id(this.claim, "claimant"));
	}

	/** Whether a list of it is longer than a form can show. */
	boolean isTooLong() {
		return LISTS.stream()
			.anyMatch((list) -> map(map(this.claim, list), "pageInfo").get("hasNextPage") == Boolean.TRUE);
	}

	/** The versions of the record after one, the present one last. */
	List<Map<?, ?>> since(int version) {
		return Answers.maps(this.claim.get("history"))
			.stream()
			.filter((entry) -> entry.get("version") instanceof Number number && number.intValue() > version)
			.toList();
	}

	Map<String, Object> input() {
		Map<String, @Nullable Object> input = new LinkedHashMap<>();
		copy(this.claim, input, "id", "statement");
		input.put("claimant", claimantId());
		input.put("role", this.claim.get("givenRole"));
		copy(this.claim, input, "statedOn", "medium", "language", "quote");
		List<Map<?, ?>> cites = citations();
		boolean ownCue = cites.isEmpty() && this.claim.get("cue") != null;
		boolean unworded = cites.stream().allMatch((edge) -> edge.get("cue") == null)
				&& !"NEUTRAL".equals(this.claim.get("attribution"));
		input.put("cue", ownCue ? this.claim.get("cue") : null);
		input.put("attribution", (ownCue || unworded) ? this.claim.get("attribution") : null);
		input.put("measure", id(this.claim, "measure"));
		input.put("figure", figure());
		input.put("appearsIn", edges("articles").stream().map(StoredClaim::appearance).toList());
		input.put("cites", cites.stream().map(StoredClaim::citation).toList());
		input.put("knownThrough", ids("knownThrough"));
		input.put("expresses", ids("expresses"));
		input.put("reviews", edges("reviews").stream().map(StoredClaim::review).toList());
		input.put("retracts", edges("retracts").stream().map(StoredClaim::retraction).toList());
		copy(this.claim, input, "verification", "verificationNote");
		return said(input);
	}

	private @Nullable Map<String, Object> figure() {
		if (!(this.claim.get("figure") instanceof Map<?, ?> figure)) {
			return null;
		}
		Map<String, @Nullable Object> input = new LinkedHashMap<>();
		boolean between = "BETWEEN".equals(figure.get("comparator"));
		Object low = figure.get("low");
		input.put("value", between ? null : (low != null) ? low : figure.get("high"));
		input.put("low", between ? low : null);
		input.put("high", between ? figure.get("high") : null);
		copy(figure, input, "comparator", "phrase", "basis", "since", "until", "per");
		Object unit = figure.get("unit");
		input.put("unit", Objects.equals(unit, map(this.claim, "measure").get("unit")) ? null : unit);
		boolean filledIn = figure.get("asOfInferred") == Boolean.TRUE;
		if (!filledIn || !Objects.equals(figure.get("asOf"), this.claim.get("statedOn"))) {
			input.put("asOf", figure.get("asOf"));
			input.put("asOfInferred", filledIn ? true : null);
		}
		input.put("forecast", (figure.get("forecast") == Boolean.TRUE) ? true : null);
		input.put("vague", (figure.get("vague") == Boolean.TRUE) ? true : null);
		if (figure.get("printed") instanceof Map<?, ?> printed) {
			Map<String, @Nullable Object> slip = new LinkedHashMap<>();
			copy(printed, slip, "phrase", "value", "note");
			input.put("printed", said(slip));
		}
		return said(input);
	}

	private static Map<String, Object> appearance(Map<?, ?> edge) {
		Map<String, @Nullable Object> appearance = new LinkedHashMap<>();
		appearance.put("article", id(edge, "node"));
		copy(edge, appearance, "place");
		if (edge.get("exact") != null) {
			Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
			copy(edge, evidence, "exact", "prefix", "suffix", "language");
			appearance.put("evidence", said(evidence));
		}
		return said(appearance);
	}

	/** The one whose words of attribution count for the claim comes first. */
	private List<Map<?, ?>> citations() {
		List<Map<?, ?>> edges = new ArrayList<>(edges("cites"));
		edges.sort(Comparator.comparing((edge) -> String.valueOf(id(edge, "node"))));
		Object cue = this.claim.get("cue");
		edges.sort(Comparator.comparing((edge) -> cue == null || !cue.equals(edge.get("cue"))));
		return edges;
	}

	private static Map<String, Object> citation(Map<?, ?> edge) {
		Map<String, @Nullable Object> citation = new LinkedHashMap<>();
		citation.put("claim", id(edge, "node"));
		copy(edge, citation, "intent", "via", "cue");
		citation.put("attribution", (edge.get("cue") != null) ? edge.get("attribution") : null);
		return said(citation);
	}

	private static Map<String, Object> review(Map<?, ?> edge) {
		Map<String, @Nullable Object> review = new LinkedHashMap<>();
		review.put("Claim".equals(map(edge, "node").get("type")) ? "claim" : "proposition", id(edge, "node"));
		copy(edge, review, "rating", "normalized", "scale");
		return said(review);
	}

	private static Map<String, Object> retraction(Map<?, ?> edge) {
		Map<String, @Nullable Object> retraction = new LinkedHashMap<>();
		retraction.put("claim", id(edge, "node"));
		copy(edge, retraction, "reason");
		return said(retraction);
	}

	private List<Map<?, ?>> edges(String connection) {
		return Answers.maps(map(this.claim, connection).get("edges"));
	}

	private List<@Nullable Object> ids(String connection) {
		List<@Nullable Object> ids = new ArrayList<>();
		Answers.maps(map(this.claim, connection).get("nodes")).forEach((node) -> ids.add(node.get("id")));
		return ids;
	}

	private static void copy(Map<?, ?> from, Map<String, @Nullable Object> to, String... names) {
		for (String name : names) {
			to.put(name, from.get(name));
		}
	}

	private static Map<String, Object> said(Map<String, @Nullable Object> content) {
		Map<String, Object> said = new LinkedHashMap<>();
		content.forEach((name, value) -> {
			if (value != null && !List.of().equals(value)) {
				said.put(name, value);
			}
		});
		return said;
	}

	private static @Nullable Object id(Map<?, ?> holder, String name) {
		return map(holder, name).get("id");
	}

	private static Map<?, ?> map(Map<?, ?> holder, String name) {
		return (holder.get(name) instanceof Map<?, ?> value) ? value : Map.of();
	}

}
