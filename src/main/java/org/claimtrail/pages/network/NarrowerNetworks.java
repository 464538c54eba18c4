package org.claimtrail.pages.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Offers networks that can be counted in place of one that cannot: under the same
 * conditions, of each of those who cite in the pairs with most citations.
 */
final class NarrowerNetworks {

	/** More citations are not counted for a page where nothing narrows them. */
	static final long MOST_COUNTED = 50_000;

	/** What is kept of the pairs that cite the most. */
	static final Map<String, @Nullable Object> KEPT = new HashMap<>(
			Map.of("groupBy", NetworkFilter.ORGANIZATION, "first", 30, "paging", true));

	private static final int MOST_OFFERED = 20;

	private NarrowerNetworks() {
	}

	/** Whether each citation has to be counted: nothing of it is kept. */
	static boolean isCounted(Map<String, @Nullable Object> variables) {
		return "ARTICLE".equals(variables.get("groupBy")) || isGiven(variables, "intents") || isNarrowed(variables);
	}

	/** Whether all citations of a store have to be counted, and are too many. */
	static boolean isTooMuch(Map<String, @Nullable Object> variables, @Nullable Map<?, ?> kept) {
		return isCounted(variables) && !isNarrowed(variables) && kept != null
				&& kept.get("citations") instanceof Number all && all.longValue() > MOST_COUNTED;
	}

	static boolean isNarrowed(Map<String, @Nullable Object> variables) {
		return isGiven(variables, "from", "to", "measure", "where");
	}

	private static boolean isGiven(Map<String, @Nullable Object> variables, String... names) {
		return Stream.of(names).anyMatch((name) -> variables.get(name) != null);
	}

	/**
	 * Who cites in these pairs, each with the address of the network of their citations.
	 */
	static List<Choice> of(NetworkFilter filter, @Nullable Map<?, ?> kept) {
		Map<String, Choice> choices = new LinkedHashMap<>();
		for (Map<?, ?> edge : Answers.maps((kept != null) ? kept.get("edges") : null)) {
			Map<?, ?> citing = NetworkDrawing.end(edge, "citing");
			String id = String.valueOf(citing.get("id"));
			if (choices.size() < MOST_OFFERED) {
				choices.putIfAbsent(id, new Choice(String.valueOf(citing.get("name")), filter.of(id)));
			}
		}
		return new ArrayList<>(choices.values());
	}

	/**
	 * A network that can be counted.
	 *
	 * @param name of who cites
	 */
	record Choice(String name, String address) {

	}

}
