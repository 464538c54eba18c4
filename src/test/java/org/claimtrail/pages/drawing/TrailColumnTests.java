package org.claimtrail.pages.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A trail from top to bottom, for a phone. */
class TrailColumnTests {

	@Test
	void leadsStraightDownWhereEachCitesTheOneAbove() {
		TrailColumn column = column(List.of(node("c", 0), node("b", 1), node("a", 2)),
				List.of(edge("c", "b"), edge("b", "a")));
		assertThat(column.places()).extracting((place) -> place.box().who())
			.containsExactly("Claimant a", "Claimant b", "Claimant c");
		assertThat(column.ways()).extracting(TrailColumn.Way::lane).containsExactly(0, 0);
		assertThat(column.left()).isEqualTo(1);
		isApart(column);
	}

	@Test
	void leadsPastOthersAtTheLeftAndSaysWhomItCites() {
		TrailColumn column = column(List.of(node("c", 0), node("b", 1), node("a", 1)),
				List.of(edge("c", "b"), edge("c", "a")));
		assertThat(column.ways()).extracting(TrailColumn.Way::lane).doesNotContain(0).doesNotHaveDuplicates();
		assertThat(column.ways()).extracting(TrailColumn.Way::level).doesNotHaveDuplicates();
		assertThat(svg(List.of(node("c", 0), node("b", 1), node("a", 1)), List.of(edge("c", "b"), edge("c", "a"))))
			.contains(">reports Claimant a<", ">reports Claimant b<");
		isApart(column);
	}

	@Test
	void leadsOnwardFromTheClaimToItsReportsAndBundlesTheOthers() {
		Map<String, Object> hub = new HashMap<>(node("a", 0));
		hub.put("more", 1_234);
		TrailDrawing.Drawing drawing = new TrailDrawing()
			.onward(Map.of("nodes", List.of(hub, node("b", 1)), "edges", List.of(edge("b", "a"))));

		assertThat(drawing.boxes()).extracting(TrailDrawing.Box::who)
			.containsExactly("Claimant a", "Claimant b", "1,234 more");
		assertThat(drawing.boxes().get(0).x()).isLessThan(drawing.boxes().get(1).x());
		assertThat(drawing.lines()).hasSize(2)
			.allSatisfy((line) -> assertThat(line.from()).isSameAs(drawing.boxes().get(0)));
		assertThat(TrailSvg.inPage(drawing, null)).contains(">1,234 more<", ">cite it<", "class=\"tip\"");
		assertThat(TrailSvg.inColumn(drawing, null)).contains(">1,234 more<", ">cite it<");
	}

	@Test
	void cutsNoNumberShort() {
		assertThat(TrailSvg.whole("already lost 700,000 people", 21)).isEqualTo("already lost 700,000…");
		assertThat(TrailSvg.whole("approximately 35,000 soldiers", 19)).isEqualTo("approximately…");
		assertThat(TrailSvg.whole("1,234,567,890,123,456,789", 10)).isEqualTo("…");
		Map<String, Object> claim = new HashMap<>(Map.of("id", "a", "statement", "S", "statedOn", "2024-01-01",
				"claimant", Map.of("id", "speaker:a", "name", "A"), "figure",
				Map.of("low", 35_000.0, "high", 35_000.0, "comparator", "ABOUT", "unit", "people", "phrase",
						"a wholly unconfirmed 35,000 soldiers or more")));
		TrailDrawing.Drawing drawing = new TrailDrawing()
			.of(Map.of("nodes", List.of(Map.of("depth", 0, "claim", claim)), "edges", List.of()));
		assertThat(TrailSvg.inPage(drawing, null)).contains(">about 35,000 people<");
		assertThat(TrailSvg.inColumn(drawing, null)).contains(">about 35,000 people<");
	}

	@Test
	void drawsACircle() {
		TrailColumn column = column(List.of(node("b", 0), node("a", 1)), List.of(edge("a", "b"), edge("b", "a")));
		assertThat(column.ways()).hasSize(2);
		assertThat(column.ways()).extracting(TrailColumn.Way::level)
			.allSatisfy((level) -> assertThat(level).isBetween(0, column.height()));
		isApart(column);
	}

	@Test
	void drawsAClaimThatCitesItself() {
		assertThat(column(List.of(node("a", 0)), List.of(edge("a", "a"))).ways()).singleElement()
			.satisfies((way) -> assertThat(way.lane()).isPositive());
	}

	private static void isApart(TrailColumn column) {
		for (int one = 1; one < column.places().size(); one++) {
			assertThat(column.places().get(one).y())
				.isGreaterThan(column.places().get(one - 1).y() + TrailDrawing.HEIGHT);
		}
		assertThat(column.height()).isGreaterThan(column.places().getLast().y() + TrailDrawing.HEIGHT);
	}

	private static TrailColumn column(List<Map<String, Object>> nodes, List<Map<String, Object>> edges) {
		return TrailColumn.of(new TrailDrawing().of(Map.of("nodes", nodes, "edges", edges)));
	}

	private static String svg(List<Map<String, Object>> nodes, List<Map<String, Object>> edges) {
		return TrailSvg.inColumn(new TrailDrawing().of(Map.of("nodes", nodes, "edges", edges)), null);
	}

	private static Map<String, Object> node(String id, int depth) {
		return Map.of("depth", depth, "claim", Map.of("id", id, "statement", "Says " + id, "statedOn", "2024-01-01",
				"claimant", Map.of("id", "speaker:" + id, "name", "Claimant " + id)));
	}

	private static Map<String, Object> edge(String citing, String cited) {
		return Map.of("citing", Map.of("id", citing), "cited", Map.of("id", cited), "intent", "REPORTS", "drift",
				List.of());
	}

}
