package org.claimtrail.pages.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.drawing.Svg;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Draws which kinds of nodes lead to which by which relationships. Those that lead to
 * nodes of the same kind stand within its box. Each leads to a statement about it.
 */
final class ModelDrawing {

	private static final int WIDTH = 880;

	private static final int BOTTOM = 385;

	private static final int WORDS = 2;

	private static final int LINE = 14;

	private static final int LETTER = 7;

	private static final int LONG = 150;

	/** Where the kinds stand of which it is known; all others stand in a row below. */
	private static final Map<String, Place> PLACES = Map.of("Organization", new Place(80, 45), "Claimant",
			new Place(170, 180), "Speaker", new Place(80, 320), "MergedClaimant", new Place(270, 320), "Article",
			new Place(420, 45), "Claim", new Place(420, 180), "ClaimVersion", new Place(450, 320), "Change",
			new Place(620, 45), "RemovedClaim", new Place(800, 45));

	private static final Map<String, Place> MORE = Map.of("Measure", new Place(735, 180), "Proposition",
			new Place(680, 320));

	/** What a box asks for. */
	private static final String NODES = """
			MATCH (node:Kind)
			RETURN node
			LIMIT 25""";

	/** What a line asks for. */
	private static final String PATHS = """
			MATCH path = (:FromKind)-[:TYPES]->(:ToKind)
			RETURN path
			LIMIT 25""";

	private final Map<String, Box> boxes = new LinkedHashMap<>();

	private final Map<List<String>, List<GraphTable.Edge>> lines = new LinkedHashMap<>();

	private int others;

	private ModelDrawing(List<GraphTable.Edge> edges) {
		for (GraphTable.Edge edge : edges) {
			Box from = box(edge.from());
			box(edge.to());
			if (edge.from().equals(edge.to())) {
				from.own.add(edge.type());
			}
			else {
				this.lines.computeIfAbsent(List.of(edge.from(), edge.to()), (ends) -> new ArrayList<>()).add(edge);
			}
		}
	}

	/** The drawing, as SVG. */
	static String of(List<GraphTable.Edge> edges) {
		ModelDrawing drawing = new ModelDrawing(edges);
		int height = BOTTOM + ((drawing.others > 0) ? 60 : 0);
		Svg svg = new Svg();
		svg.open("svg", "class", "web model", "width", WIDTH, "height", height, "viewBox",
				"0 0 %d %d".formatted(WIDTH, height), "role", "group", "aria-label",
				"Kinds of nodes and the relationships between them; the tables say the same");
		svg.open("defs")
			.open("marker", "id", "points", "class", "head", "viewBox", "0 0 8 8", "refX", 7, "refY", 4, "markerWidth",
					9, "markerHeight", 9, "markerUnits", "userSpaceOnUse", "orient", "auto")
			.empty("path", "d", "M0 0 8 4 0 8z")
			.close()
			.close();
		drawing.lines.values().forEach((line) -> drawing.line(svg, line));
		drawing.boxes.values().forEach((box) -> box.write(svg));
		return svg.close().toString();
	}

	private Box box(String kind) {
		return this.boxes.computeIfAbsent(kind, (unknown) -> {
			Place place = PLACES.getOrDefault(kind, MORE.getOrDefault(kind, new Place(0, 0)));
			return new Box(kind, (place.x() > 0) ? place : new Place(80 + 160 * this.others++, BOTTOM + 20));
		});
	}

	private void line(Svg svg, List<GraphTable.Edge> edges) {
		Box from = box(edges.getFirst().from());
		Box to = box(edges.getFirst().to());
		double x1 = from.towards(to)[0];
		double y1 = from.towards(to)[1];
		double x2 = to.towards(from)[0];
		double y2 = to.towards(from)[1];
		String types = String.join("|", edges.stream().map(GraphTable.Edge::type).toList());
		svg.open("a", "class", "line", "href",
				asking(PATHS.replace("FromKind", from.kind).replace("TYPES", types).replace("ToKind", to.kind)));
		svg.empty("path", "d", "M%s %sL%s %s".formatted(tenth(x1), tenth(y1), tenth(x2), tenth(y2)), "marker-end",
				"url(#points)");
		// where long lines cross others they are nearer to the end
		double share = (Math.abs(x2 - x1) > LONG && Math.abs(y2 - y1) > LONG) ? 0.3 : 0.45;
		for (int one = 0; one < edges.size(); one++) {
			svg.text("text", edges.get(one).type(), "x", tenth(x1 + (x2 - x1) * share), "y",
					tenth(y1 + (y2 - y1) * share + LINE * one), "text-anchor", "middle");
		}
		svg.close();
	}

	private static double tenth(double value) {
		return Math.round(value * 10) / 10.0;
	}

	/** Where a statement can be read before it is sent. */
	private static String asking(String statement) {
		return UriComponentsBuilder.fromPath("/cypher")
			.queryParam("query", "{query}")
			.encode()
			.buildAndExpand(statement)
			.toUriString();
	}

	/** The middle of a box. */
	private record Place(int x, int y) {
	}

	/** A kind of node. */
	private static final class Box {

		private final String kind;

		private final Place place;

		private final Set<String> own = new LinkedHashSet<>();

		private Box(String kind, Place place) {
			this.kind = kind;
			this.place = place;
		}

		private List<String> words() {
			List<String> all = List.copyOf(this.own);
			List<String> words = new ArrayList<>();
			for (int first = 0; first < all.size(); first += WORDS) {
				words.add("↻ " + String.join(", ", all.subList(first, Math.min(all.size(), first + WORDS))));
			}
			return words;
		}

		private double width() {
			int longest = Math.max(this.kind.length() + 2, words().stream().mapToInt(String::length).max().orElse(0));
			return longest * LETTER + 16;
		}

		private double height() {
			return 30 + LINE * words().size();
		}

		/** Where a line to another box leaves this one. */
		private double[] towards(Box other) {
			double dx = other.place.x() - this.place.x();
			double dy = other.place.y() - this.place.y();
			double share = Math.min((dx == 0) ? 1 : width() / 2 / Math.abs(dx),
					(dy == 0) ? 1 : height() / 2 / Math.abs(dy));
			return new double[] { this.place.x() + dx * share, this.place.y() + dy * share };
		}

		private void write(Svg svg) {
			double top = this.place.y() - height() / 2;
			svg.open("a", "class", "end", "href", asking(NODES.replace("Kind", this.kind)))
				.empty("rect", "class", "box", "x", tenth(this.place.x() - width() / 2), "y", tenth(top), "width",
						width(), "height", height(), "rx", 6)
				.text("text", this.kind, "class", "kind-name", "x", this.place.x(), "y", tenth(top + 20), "text-anchor",
						"middle");
			for (int one = 0; one < words().size(); one++) {
				svg.text("text", words().get(one), "class", "soft", "x", this.place.x(), "y",
						tenth(top + 20 + LINE * (one + 1)), "text-anchor", "middle");
			}
			svg.close();
		}

	}

}
