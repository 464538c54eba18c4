package org.claimtrail.pages.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * Says of a citation without a difference what was compared. Only where the numbers were,
 * no difference was found; elsewhere they were not compared, for a reason.
 */
class EdgeWords {

	private static final Set<String> PASSING_ON = Set.of("QUOTES", "REPORTS", "EVIDENCE", "AUTHORITY", "DATA_SOURCE",
			"CONFIRMS");

	private static final Map<String, String> OF_IT = Map.of("EVIDENCE", "takes it as evidence", "AUTHORITY",
			"leans on its authority", "DATA_SOURCE", "takes data from it", "COMPARES", "compares with it", "UPDATES",
			"brings it up to date", "QUALIFIES", "limits it");

	private final PlainWords say = new PlainWords();

	/** What a citation is for, as a verb with the cited claim as "it". */
	public String withIt(@Nullable Object intent) {
		return OF_IT.getOrDefault(String.valueOf(intent), this.say.intent(intent) + " it");
	}

	/**
	 * What was compared of two claims between which nothing was found.
	 * @param edge the citation, with its intent and the respects that agree and that are
	 * unknown
	 * @param citing has, where it is asked for, the claims through which it is known
	 */
	public List<String> compared(Map<?, ?> edge, Map<?, ?> citing, Map<?, ?> cited) {
		List<String> sentences = new ArrayList<>();
		List<?> agreed = list(edge.get("agreed"));
		String reason = uncompared(edge, citing, cited);
		if (reason == null) {
			sentences.add("No difference found: they agree in %s.".formatted(words(agreed)));
		}
		else {
			sentences.add((agreed.isEmpty() ? "Not compared: " : "The figure was not compared: ") + reason + ".");
			String one = this.say.figure(figure(citing));
			String other = this.say.figure(figure(cited));
			if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
				sentences.add("The citing claim has %s, the cited claim %s.".formatted(one, other));
			}
			if (!agreed.isEmpty()) {
				sentences.add("They agree in %s.".formatted(words(agreed)));
			}
		}
		List<?> unknown = list(edge.get("unknown"));
		if (!unknown.isEmpty() && !agreed.isEmpty()) {
			sentences.add("Not compared, since one of them does not word it: %s.".formatted(words(unknown)));
		}
		return sentences;
	}

	/** Why the numbers were not compared; null where they were, and agree. */
	private @Nullable String uncompared(Map<?, ?> edge, Map<?, ?> citing, Map<?, ?> cited) {
		if (list(edge.get("agreed")).contains("VALUE")) {
			return null;
		}
		if (edge.get("intent") instanceof String intent && !PASSING_ON.contains(intent)) {
			return "a claim that %s does not pass on what it cites".formatted(withIt(intent));
		}
		if (through(cited).contains(citing.get("id"))) {
			return "the cited claim is known here only through the claim that cites it";
		}
		if (!through(citing).isEmpty()) {
			return "the citing claim is itself known here only through reports of it";
		}
		if (figure(citing) == null || figure(cited) == null) {
			return (figure(citing) == null && figure(cited) == null) ? "neither claim has a figure"
					: "only the %s claim has a figure".formatted((figure(citing) == null) ? "cited" : "citing");
		}
		return "that takes the same unit and stretch of time, or the figure is that of another cited claim";
	}

	private static List<Object> through(Map<?, ?> claim) {
		List<Object> ids = new ArrayList<>();
		if (claim.get("knownThrough") instanceof Map<?, ?> known) {
			list(known.get("nodes")).forEach((node) -> {
				if (node instanceof Map<?, ?> report && report.get("id") instanceof Object id) {
					ids.add(id);
				}
			});
		}
		return ids;
	}

	private String words(List<?> respects) {
		return respects.stream().map(this.say::word).collect(Collectors.joining(", "));
	}

	private static @Nullable Map<?, ?> figure(Map<?, ?> claim) {
		return (claim.get("figure") instanceof Map<?, ?> figure) ? figure : null;
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

}
