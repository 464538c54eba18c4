package org.claimtrail.pages.cypher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.claimtrail.pages.network.NetworkDrawing;
import org.claimtrail.pages.reading.Permalinks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as the page shows it: a table whose records lead to their pages, and the
 * nodes and relationships in it as a drawing.
 */
final class ShownAnswer {

	private static final Pattern RECORD = Pattern
		.compile("(?:claim|speaker|organization|article|measure|proposition):[\\p{Alnum}][\\p{Alnum}._-]{0,300}");

	private static final Set<String> PAGES = Set.of("Claim", "Speaker", "Organization", "Article", "Measure",
			"Proposition");

	private static final List<String> NAMES = List.of("name", "title", "statement", "phrase", "id", "number");

	private static final int LONGEST = 2_000;

	private static final String ID = "elementId";

	private static final String PROPERTIES = "properties";

	private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();

	private final Map<List<String>, Map<String, Object>> edges = new LinkedHashMap<>();

	private final List<List<Cell>> rows;

	private ShownAnswer(CypherDoor.Answer answer) {
		answer.rows().forEach(this::collect);
		this.rows = answer.rows().stream().map((row) -> row.stream().map(this::cell).toList()).toList();
	}

	static Shown of(CypherDoor.Answer answer) {
		ShownAnswer shown = new ShownAnswer(answer);
		return new Shown(answer.change(), answer.columns(), shown.rows, answer.cut(), shown.nodes.size(),
				shown.drawing());
	}

	/** What can be drawn of its nodes and relationships. */
	private NetworkDrawing.Drawing drawing() {
		List<Map<String, Object>> both = new ArrayList<>();
		for (Map<String, Object> edge : this.edges.values()) {
			Map<String, Object> from = this.nodes.get(String.valueOf(edge.get("from")));
			Map<String, Object> to = this.nodes.get(String.valueOf(edge.get("to")));
			if (from != null && to != null) {
				Map<String, Object> drawn = new HashMap<>(edge);
				drawn.put("citing", from);
				drawn.put("cited", to);
				both.add(drawn);
			}
		}
		return NetworkDrawing.of(Map.of("edges", both, "nodes", List.copyOf(this.nodes.values())));
	}

	private void collect(@Nullable Object value) {
		if (value instanceof Map<?, ?> node && isNode(node)) {
			this.nodes.computeIfAbsent(String.valueOf(node.get(ID)), (id) -> drawn(id, node));
		}
		else if (value instanceof Map<?, ?> edge && isRelationship(edge)) {
			String from = String.valueOf(edge.get("startNodeElementId"));
			String to = String.valueOf(edge.get("endNodeElementId"));
			Map<String, Object> drawn = this.edges.computeIfAbsent(List.of(from, to),
					(ends) -> new HashMap<>(Map.of("from", from, "to", to, "type", "")));
			drawn.merge("type", String.valueOf(edge.get("type")), (all, one) -> joined((String) all, (String) one));
			if (properties(edge).get("drift") instanceof List<?> drift && !drift.isEmpty()) {
				drawn.put("drift", drift);
			}
		}
		else if (value instanceof Map<?, ?> map) {
			map.values().forEach(this::collect);
		}
		else if (value instanceof List<?> list) {
			list.forEach(this::collect);
		}
	}

	private static String joined(String all, String one) {
		return all.isEmpty() ? one : (List.of(all.split(", ")).contains(one) ? all : all + ", " + one);
	}

	private static Map<String, Object> drawn(String id, Map<?, ?> node) {
		Map<String, Object> drawn = new HashMap<>(Map.of("id", id, "name", name(node), "labels", labels(node)));
		String page = page(node);
		if (page != null) {
			drawn.put("page", page);
		}
		return drawn;
	}

	private Cell cell(@Nullable Object value) {
		List<Piece> pieces = new ArrayList<>();
		add(pieces, value);
		return new Cell(pieces, value instanceof Number);
	}

	private void add(List<Piece> pieces, @Nullable Object value) {
		if (value == null) {
			return;
		}
		if (value instanceof Map<?, ?> node && isNode(node)) {
			pieces.add(new Piece(name(node), page(node), String.join(", ", labels(node))));
		}
		else if (value instanceof Map<?, ?> edge && isRelationship(edge)) {
			pieces.add(new Piece("[" + edge.get("type") + "]", null, null));
		}
		else if (value instanceof List<?> list && list.stream().allMatch(ShownAnswer::isPlain)) {
			for (Object one : list) {
				if (!pieces.isEmpty()) {
					pieces.add(new Piece(isGraph(one) ? " " : ", ", null, null));
				}
				add(pieces, one);
			}
		}
		else if (value instanceof Map<?, ?> || value instanceof List<?>) {
			pieces.add(new Piece(shortened(JsonMapper.shared().writeValueAsString(value)), null, null));
		}
		else {
			String text = String.valueOf(value);
			pieces.add(new Piece(shortened(text), RECORD.matcher(text).matches() ? new Permalinks().page(text) : null,
					null));
		}
	}

	private static boolean isPlain(@Nullable Object value) {
		return isGraph(value) || !(value instanceof Map<?, ?> || value instanceof List<?>);
	}

	private static boolean isGraph(@Nullable Object value) {
		return isNode(value) || isRelationship(value);
	}

	private static boolean isNode(@Nullable Object value) {
		return value instanceof Map<?, ?> map && map.get(ID) instanceof String && map.get("labels") instanceof List<?>
				&& map.get(PROPERTIES) instanceof Map<?, ?>;
	}

	private static boolean isRelationship(@Nullable Object value) {
		return value instanceof Map<?, ?> map && map.get(ID) instanceof String && map.get("type") instanceof String
				&& map.get("startNodeElementId") instanceof String && map.get(PROPERTIES) instanceof Map<?, ?>;
	}

	private static Map<?, ?> properties(Map<?, ?> thing) {
		return (thing.get(PROPERTIES) instanceof Map<?, ?> properties) ? properties : Map.of();
	}

	private static List<String> labels(Map<?, ?> node) {
		return (node.get("labels") instanceof List<?> labels) ? labels.stream().map(String::valueOf).toList()
				: List.of();
	}

	private static String name(Map<?, ?> node) {
		for (String name : NAMES) {
			if (properties(node).get(name) != null) {
				return shortened(String.valueOf(properties(node).get(name)));
			}
		}
		return String.join(", ", labels(node));
	}

	/** The page of a record; null for what has none. */
	private static @Nullable String page(Map<?, ?> node) {
		return (properties(node).get("id") instanceof String id && RECORD.matcher(id).matches()
				&& labels(node).stream().anyMatch(PAGES::contains)) ? new Permalinks().page(id) : null;
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
	}

	/**
	 * An answer, ready to be shown.
	 *
	 * @param change number of the newest change that is surely in what was read
	 * @param cut why it is not whole; null where it is
	 * @param nodeCount how many different nodes are in it
	 */
	public record Shown(long change, List<String> columns, List<List<Cell>> rows, @Nullable String cut, int nodeCount,
			NetworkDrawing.Drawing drawing) {
	}

	/** A value, in pieces, none where it is null. */
	public record Cell(List<Piece> pieces, boolean number) {
	}

	/** A part of a value, and the page that it leads to. */
	public record Piece(String text, @Nullable String page, @Nullable String labels) {
	}

}
