package org.claimtrail.pages.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.pages.Answers;

/**
 * Lays who cites whom out in three columns: on the left who is only cited, in the middle
 * who is cited and cites, on the right who only cites. The most cited stand on top, each
 * of the others near what it cites. The table below has the same.
 */
public final class NetworkDrawing {

	/** More would not be read. */
	static final int MOST_NODES = 60;

	private static final int WIDTH = 1080;

	private static final int[] COLUMNS = { 310, 540, 770 };

	private static final int ROW = 32;

	/** How many signs of a name there is room for. */
	private static final int LONGEST = 44;

	private static final int TOP = 30;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final List<Map<?, ?>> edges = new ArrayList<>();

	/** Which rows of the table the drawn edges are. */
	private final List<Integer> rows = new ArrayList<>();

	private NetworkDrawing(Map<?, ?> network) {
		int row = 0;
		for (Map<?, ?> edge : Answers.maps(network.get("edges"))) {
			Map<?, ?> citing = end(edge, "citing");
			Map<?, ?> cited = end(edge, "cited");
			long added = List.of(id(citing), id(cited)).stream().filter((id) -> !this.nodes.containsKey(id)).count();
			if (this.nodes.size() + added <= MOST_NODES) {
				this.nodes.computeIfAbsent(id(citing), (id) -> new Node(citing)).cites += weight(edge);
				this.nodes.computeIfAbsent(id(cited), (id) -> new Node(cited)).cited += weight(edge);
				this.edges.add(edge);
				this.rows.add(row);
			}
			row++;
		}
		for (Map<?, ?> alone : Answers.maps(network.get("nodes"))) {
			if (this.nodes.size() < MOST_NODES) {
				this.nodes.computeIfAbsent(id(alone), (id) -> new Node(alone));
			}
		}
	}

	/**
	 * What can be drawn of an answer, the heaviest edges first.
	 * @param network has its {@code edges}, and {@code nodes} where some have none
	 */
	public static Drawing of(Map<?, ?> network) {
		return new NetworkDrawing(network).drawn();
	}

	private Drawing drawn() {
		List<List<Node>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		this.nodes.values().forEach((node) -> columns.get(node.column()).add(node));
		int most = columns.stream().mapToInt(List::size).max().orElse(0);
		double height = Math.max(1, most) * ROW;
		columns.get(0).sort(Comparator.comparing((Node node) -> -node.cited));
		place(columns.get(0), height);
		columns.get(1).sort(Comparator.comparing((Node node) -> -node.cited));
		place(columns.get(1), height);
		for (int column = 1; column <= 2; column++) {
			columns.get(column).sort(Comparator.comparing(this::near));
			place(columns.get(column), height);
		}
		List<Line> lines = new ArrayList<>();
		for (int one = 0; one < this.edges.size(); one++) {
			lines.add(line(one));
		}
		List<Dot> dots = this.nodes.values().stream().map(Node::dot).toList();
		return new Drawing(dots, lines, WIDTH, (int) height + TOP);
	}

	private static void place(List<Node> column, double height) {
		for (int row = 0; row < column.size(); row++) {
			column.get(row).y = TOP + height * (row + 0.5) / column.size();
		}
	}

	/** The mean height of what it cites. */
	private double near(Node node) {
		return this.edges.stream()
			.filter((edge) -> id(end(edge, "citing")).equals(id(node.what)))
			.mapToDouble((edge) -> node(end(edge, "cited")).y)
			.average()
			.orElse(0);
	}

	private Line line(int number) {
		Map<?, ?> edge = this.edges.get(number);
		Node from = node(end(edge, "citing"));
		Node to = node(end(edge, "cited"));
		double x1 = from.x();
		double x2 = to.x() + to.radius() + 3;
		double bend1 = (from.column() == to.column()) ? x1 + bulge(from, to) : (x1 * 2 + x2) / 3;
		double bend2 = (from.column() == to.column()) ? x2 + bulge(from, to) : (x1 + x2 * 2) / 3;
		Curve curve = new Curve(x1, from.y, bend1, bend2, x2, to.y);
		double share = 0.14 + 0.1 * (number % 4);
		double width = Math.round(10 + 10 * Math.log(weight(edge)) / 1.4) / 10.0;
		return new Line(edge, this.rows.get(number), curve.path(), curve.x(share), curve.y(share), width,
				!Answers.maps(edge.get("drift")).isEmpty());
	}

	private static double bulge(Node from, Node to) {
		return 40 + Math.abs(from.y - to.y) / 4;
	}

	private Node node(Map<?, ?> what) {
		return Objects.requireNonNull(this.nodes.get(id(what)));
	}

	/** Who or what is at one end of an edge. */
	static Map<?, ?> end(Map<?, ?> edge, String side) {
		Object who = (edge.get(side) != null) ? edge.get(side) : edge.get(side + "Article");
		return (who instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static String id(Map<?, ?> what) {
		return String.valueOf(what.get("id"));
	}

	private static int weight(Map<?, ?> edge) {
		return (edge.get("weight") instanceof Number weight) ? Math.max(1, weight.intValue()) : 1;
	}

	private static double tenth(double value) {
		return Math.round(value * 10) / 10.0;
	}

	/** Who is drawn, with what is drawn of them. */
	private static final class Node {

		private final Map<?, ?> what;

		private int cited;

		private int cites;

		private double y;

		Node(Map<?, ?> what) {
			this.what = what;
		}

		int column() {
			return (this.cites == 0) ? 0 : (this.cited > 0) ? 1 : 2;
		}

		double x() {
			return COLUMNS[column()];
		}

		double radius() {
			return Math.min(12, 4 + 1.7 * Math.log(Math.max(1, this.cited + this.cites)));
		}

		Dot dot() {
			Object name = this.what.get("name");
			String label = String.valueOf((name != null) ? name : this.what.get("title"));
			String side = List.of("end", "middle", "start").get(column());
			double away = (column() == 0) ? -radius() - 6 : (column() == 2) ? radius() + 6 : 0;
			double down = (column() == 1) ? -radius() - 4 : 4;
			return new Dot(this.what, label, this.cited, this.cites, x(), tenth(this.y), tenth(radius()), side,
					tenth(x() + away), tenth(this.y + down));
		}

	}

	/** A line from the citing to the cited end, level at both. */
	private record Curve(double x1, double y1, double bend1, double bend2, double x2, double y2) {

		String path() {
			return "M%s %sC%s %s %s %s %s %s".formatted(tenth(this.x1), tenth(this.y1), tenth(this.bend1),
					tenth(this.y1), tenth(this.bend2), tenth(this.y2), tenth(this.x2), tenth(this.y2));
		}

		double x(double share) {
			return at(share, this.x1, this.bend1, this.bend2, this.x2);
		}

		double y(double share) {
			return at(share, this.y1, this.y1, this.y2, this.y2);
		}

		private static double at(double share, double a, double b, double c, double d) {
			double rest = 1 - share;
			return tenth(rest * rest * rest * a + 3 * rest * rest * share * b + 3 * rest * share * share * c
					+ share * share * share * d);
		}

	}

	/** A network, ready to be drawn. */
	public record Drawing(List<Dot> dots, List<Line> lines, int width, int height) {

	}

	/** A node, with where its name stands. */
	public record Dot(Map<?, ?> what, String label, int cited, int cites, double x, double y, double radius,
			String side, double labelX, double labelY) {

		/** The name, cut short. */
		public String shown() {
			int length = this.label.codePointCount(0, this.label.length());
			return (length <= LONGEST) ? this.label
					: this.label.substring(0, this.label.offsetByCodePoints(0, LONGEST - 1)) + "…";
		}

	}

	/** An edge, with where its weight stands, and whether something changed on it. */
	public record Line(Map<?, ?> edge, int number, String path, double x, double y, double width, boolean changed) {

	}

}
