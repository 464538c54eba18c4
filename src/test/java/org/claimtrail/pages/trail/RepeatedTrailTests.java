package org.claimtrail.pages.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of very many who repeat a claim a few are shown, and the others counted. */
class RepeatedTrailTests {

	@Test
	void followsDirectAndFurtherReports() {
		List<TrailList.Step> list = list(List.of(node("a", 0, 1), node("b", 1, 1), node("c", 2, 0)),
				List.of(edge("b", "a"), edge("c", "b")));

		assertThat(list).singleElement().satisfies((origin) -> {
			assertThat(origin.claim().get("id")).isEqualTo("a");
			assertThat(origin.more()).isZero();
			TrailList.Step direct = origin.next().getFirst();
			assertThat(direct.cited().get("id")).isEqualTo("a");
			assertThat(direct.next()).singleElement()
				.satisfies((further) -> assertThat(further.claim().get("id")).isEqualTo("c"));
		});
	}

	@Test
	void countsThoseThatAreNotShownOfAHub() {
		List<Map<String, Object>> nodes = new ArrayList<>(List.of(node("a", 0, 100_000)));
		List<Map<String, Object>> edges = new ArrayList<>();
		for (int one = 10; one < 30; one++) {
			nodes.add(node("r" + one, 1, 0));
			edges.add(edge("r" + one, "a"));
		}
		Map<?, ?> part = RepeatedTrail.of(Map.of("nodes", nodes, "edges", edges, "truncated", true));

		assertThat((List<?>) part.get("nodes")).hasSize(1 + RepeatedTrail.MOST);
		assertThat(part.get("truncated")).isEqualTo(false);
		assertThat(new TrailList().of(part)).singleElement()
			.satisfies((origin) -> assertThat(origin.more()).isEqualTo(100_000 - RepeatedTrail.MOST));
	}

	@Test
	void endsInACircle() {
		assertThat(list(List.of(node("a", 0, 1), node("b", 1, 1)), List.of(edge("b", "a"), edge("a", "b"))))
			.singleElement()
			.satisfies((origin) -> assertThat(origin.next().getFirst().next().getFirst().seen()).isTrue());
	}

	@Test
	void saysWhatALineDoes() {
		Map<String, Object> edge = Map.of("intent", "REPORTS", "drift", List.of(Map.of("kind", "VALUE_CHANGED"),
				Map.of("kind", "ROUNDED"), Map.of("kind", "ROUNDED"), Map.of("kind", "DATE_SHIFTED")));
		assertThat(EdgeLabel.lines(edge, 4)).containsExactly("reports", "value changed", "rounded", "date shifted");
		assertThat(EdgeLabel.lines(edge, 3)).containsExactly("reports", "value changed", "2 more changes");
		assertThat(EdgeLabel.line(edge, "NATO", 40)).isEqualTo("reports NATO: value changed, 2 more");
		assertThat(EdgeLabel.line(edge, "", 60)).isEqualTo("reports: value changed, rounded, date shifted");
		assertThat(EdgeLabel.lines(Map.of(), 3)).isEmpty();
	}

	private static List<TrailList.Step> list(List<Map<String, Object>> nodes, List<Map<String, Object>> edges) {
		return new TrailList().of(RepeatedTrail.of(Map.of("nodes", nodes, "edges", edges)));
	}

	private static Map<String, Object> node(String id, int depth, int fanIn) {
		return Map.of("depth", depth, "fanIn", fanIn, "claim", Map.of("id", id, "statedOn", "2024-01-01"));
	}

	private static Map<String, Object> edge(String citing, String cited) {
		return Map.of("citing", Map.of("id", citing), "cited", Map.of("id", cited), "intent", "REPORTS", "drift",
				List.of());
	}

}
