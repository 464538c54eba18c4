package org.claimtrail.pages.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.network.NetworkDrawing.Dot;
import org.claimtrail.pages.network.NetworkDrawing.Drawing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is cited stands left of who cites it, and no more is drawn than can be read. */
class NetworkDrawingTests {

	@Test
	void standsByWhatEachDoes() {
		Drawing drawing = drawing(edge("paper", "agency", 3), edge("agency", "minister", 1));

		assertThat(dot(drawing, "minister").x()).isLessThan(dot(drawing, "agency").x());
		assertThat(dot(drawing, "agency").x()).isLessThan(dot(drawing, "paper").x());
		assertThat(drawing.lines()).hasSize(2);
	}

	@Test
	void holdsACircleAndWhatHasNoName() {
		Drawing drawing = drawing(edge("a", "b", 1), edge("b", "a", 1), Map.of("weight", 2));

		assertThat(dot(drawing, "a").x()).isEqualTo(dot(drawing, "b").x());
		assertThat(drawing.lines()).allSatisfy((line) -> assertThat(line.path()).doesNotContain("NaN"));
	}

	@Test
	void drawsTheHeaviestBetweenSixtyAtMost() {
		List<Map<?, ?>> edges = new ArrayList<>();
		for (int one = 0; one < 100; one++) {
			edges.add(edge("citing" + one, "cited" + one, 200 - one));
		}

		Drawing drawing = NetworkDrawing.of(Map.of("edges", edges));

		assertThat(drawing.dots()).hasSize(60);
		assertThat(drawing.lines()).hasSize(30).first().extracting((line) -> line.edge().get("weight")).isEqualTo(200);
	}

	@Test
	void drawsNothingOfNothing() {
		assertThat(NetworkDrawing.of(Map.of()).dots()).isEmpty();
	}

	@Test
	void cutsLongNamesBetweenCharacters() {
		Drawing drawing = drawing(edge("😀".repeat(200), "b", 1));
		assertThat(dot(drawing, "😀".repeat(200)).shown()).isEqualTo("😀".repeat(43) + "…");
	}

	@Test
	void keepsItsConditionsOnTheNextPage() {
		NetworkFilter filter = new NetworkFilter("CLAIMANT", List.of("DISPUTES", "REFUTES"), " ", "2024&x=1",
				"measure:a b", null, 2);

		assertThat(filter.address("x+/=")).isEqualTo(
				"/network?by=CLAIMANT&intent=DISPUTES&intent=REFUTES&to=2024%26x%3D1&measure=measure%3Aa%20b&least=2&after=x%2B%2F%3D");
		assertThat(filter.variables()).containsEntry("from", null).containsEntry("minWeight", 2);
	}

	@Test
	void keepsItsConditionsBehindAnEdge() {
		NetworkFilter filter = new NetworkFilter("ORGANIZATION", List.of("DISPUTES"), "2024", "", "measure:m", null, 2);

		assertThat(filter.claims("speaker:a", "organization:b")).isEqualTo(
				"/network/claims?by=ORGANIZATION&intent=DISPUTES&from=2024&measure=measure%3Am&least=2&cited=organization%3Ab&citing=speaker%3Aa");
		assertThat(filter.citing("speaker:a", "organization:b").toString()).contains("statedOn={from=2024}",
				"measure:m", "not={organization={}}");
		assertThat(filter.said()).hasSize(3).first().asString().contains("disputes");
	}

	@Test
	void showsOfAnEdgeWhatItCounts() {
		Map<?, ?> quotes = Map.of("intent", "QUOTES");
		Map<?, ?> disputes = Map.of("intent", "DISPUTES");
		Map<?, ?> claims = Map.of("nodes", List.of(Map.of("cites", Map.of("edges", List.of(quotes, disputes))),
				Map.of("cites", Map.of("edges", List.of(disputes)))));

		assertThat(new EdgeClaims(List.of()).of(claims)).hasSize(1).first().asString().doesNotContain("DISPUTES");
		assertThat(new EdgeClaims(List.of("DISPUTES")).of(claims)).hasSize(2);
		assertThat(EdgeClaims.weight(Map.of("edges", List.of(edge("a", "b", 3))), "speaker:a", "speaker:b"))
			.isEqualTo(3);
	}

	private static Drawing drawing(Map<?, ?>... edges) {
		return NetworkDrawing.of(Map.of("edges", List.of(edges)));
	}

	private static Map<?, ?> edge(String citing, String cited, int weight) {
		return Map.of("citing", Map.of("id", "speaker:" + citing, "name", citing), "cited",
				Map.of("id", "speaker:" + cited, "name", cited), "weight", weight, "drift", List.of());
	}

	private static Dot dot(Drawing drawing, String name) {
		return drawing.dots().stream().filter((dot) -> dot.label().equals(name)).findFirst().orElseThrow();
	}

}
