package org.claimtrail.pages.network;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be counted for a page is asked for in parts that can. */
class NarrowerNetworksTests {

	private static final NetworkFilter ARTICLES = new NetworkFilter("ARTICLE", List.of("QUOTES"), null, null, null,
			null, null);

	private static final Map<String, Object> MANY = Map.of("citations", 157_171, "edges",
			List.of(edge("organization:a", "A"), edge("speaker:b", "B"), edge("organization:a", "A")));

	@Test
	void offersWhoCitesTheMostUnderTheSameConditions() {
		assertThat(NarrowerNetworks.of(ARTICLES, MANY)).containsExactly(
				new NarrowerNetworks.Choice("A", "/network?by=ARTICLE&intent=QUOTES&claimant=organization%3Aa"),
				new NarrowerNetworks.Choice("B", "/network?by=ARTICLE&intent=QUOTES&claimant=speaker%3Ab"));
		assertThat(NarrowerNetworks.of(ARTICLES, null)).isEmpty();
	}

	@Test
	void refusesToCountVeryManyUnlessSomethingNarrowsThem() {
		assertThat(NarrowerNetworks.isTooMuch(ARTICLES.variables(), MANY)).isTrue();
		assertThat(NarrowerNetworks.isTooMuch(ARTICLES.variables(), Map.of("citations", 139))).isFalse();
		for (NetworkFilter narrowed : List.of(new NetworkFilter("ARTICLE", null, "2024", null, null, null, null),
				new NetworkFilter("ARTICLE", null, null, null, "measure:m", null, null),
				new NetworkFilter("ARTICLE", null, null, null, null, "organization:a", null))) {
			assertThat(NarrowerNetworks.isTooMuch(narrowed.variables(), MANY)).isFalse();
		}
	}

	@Test
	void countsNothingOfWhatIsKept() {
		NetworkFilter kept = new NetworkFilter("CLAIMANT", null, null, null, null, null, 3);
		assertThat(NarrowerNetworks.isCounted(kept.variables())).isFalse();
		assertThat(NarrowerNetworks.isTooMuch(kept.variables(), MANY)).isFalse();
	}

	private static Map<String, Object> edge(String id, String name) {
		return Map.of("citing", Map.of("id", id, "name", name), "weight", 9);
	}

}
