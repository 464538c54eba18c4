package org.claimtrail.pages.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of the claims behind an edge those citations that the edge counts: those for the
 * purposes that were chosen.
 *
 * @param intents the purposes; all that pass on what is cited when empty
 */
record EdgeClaims(List<String> intents) {

	/** What counts where nothing is chosen, as the contract has it. */
	private static final List<String> PASSING_ON = List.of("QUOTES", "REPORTS", "EVIDENCE", "AUTHORITY", "DATA_SOURCE",
			"CONFIRMS");

	/** The claims that have such a citation, with no other. */
	List<Map<?, ?>> of(@Nullable Map<?, ?> claims) {
		List<String> wanted = this.intents.isEmpty() ? PASSING_ON : this.intents;
		List<Map<?, ?>> kept = new ArrayList<>();
		for (Map<?, ?> claim : Answers.maps((claims != null) ? claims.get("nodes") : null)) {
			Map<?, ?> cites = (claim.get("cites") instanceof Map<?, ?> map) ? map : Map.of();
			List<Map<?, ?>> edges = Answers.maps(cites.get("edges"))
				.stream()
				.filter((edge) -> wanted.contains(String.valueOf(edge.get("intent"))))
				.toList();
			boolean more = cites.get("pageInfo") instanceof Map<?, ?> place
					&& Boolean.TRUE.equals(place.get("hasNextPage"));
			if (!edges.isEmpty() || more) {
				Map<Object, @Nullable Object> copy = new LinkedHashMap<>(claim);
				Map<Object, @Nullable Object> counted = new LinkedHashMap<>(cites);
				counted.put("edges", edges);
				copy.put("cites", counted);
				kept.add(copy);
			}
		}
		return kept;
	}

	/**
	 * What an end of an edge is called; its identifier where a network does not have it.
	 */
	static String name(@Nullable Map<?, ?> network, String id) {
		Map<?, ?> found = (network != null) ? network : Map.of();
		for (String list : List.of("edges", "selfCitations")) {
			for (Map<?, ?> edge : Answers.maps(found.get(list))) {
				for (String side : List.of("citing", "cited")) {
					Map<?, ?> end = NetworkDrawing.end(edge, side);
					Object name = (end.get("name") != null) ? end.get("name") : end.get("title");
					if (id.equals(end.get("id")) && name != null) {
						return name.toString();
					}
				}
			}
		}
		return id;
	}

	/** How many citations an edge of a network has; 0 where it is not among them. */
	static int weight(@Nullable Map<?, ?> network, String citing, String cited) {
		Map<?, ?> found = (network != null) ? network : Map.of();
		List<Map<?, ?>> edges = new ArrayList<>(Answers.maps(found.get("edges")));
		if (citing.equals(cited)) {
			edges = Answers.maps(found.get("selfCitations"));
		}
		return edges.stream()
			.filter((edge) -> citing.equals(NetworkDrawing.end(edge, "citing").get("id")))
			.filter((edge) -> citing.equals(cited) || cited.equals(NetworkDrawing.end(edge, "cited").get("id")))
			.mapToInt((edge) -> (edge.get("weight") instanceof Number weight) ? weight.intValue() : 0)
			.findFirst()
			.orElse(0);
	}

}
