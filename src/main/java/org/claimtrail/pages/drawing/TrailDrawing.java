package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Lays a trail out in layers by the number of steps, from the origins on the left to the
 * claim asked about on the right, or from that on the left to who repeated it. The list
 * beside it has the same.
 */
class TrailDrawing {

	static final int WIDTH = 190;

	static final int HEIGHT = 68;

	/** Leaves room between two boxes for what is said of a line. */
	private static final int ACROSS = 304;

	private static final int DOWN = 92;

	private static final int LONGEST = 23;

	/** What can be drawn of a trail to the sources. */
	public Drawing of(Map<?, ?> trail) {
		return layered(trail, false);
	}

	/** What can be drawn of a trail to the reports. */
	Drawing onward(Map<?, ?> trail) {
		return layered(trail, true);
	}

	private static Drawing layered(Map<?, ?> trail, boolean onward) {
		int depth = Answers.maps(trail.get("nodes")).stream().mapToInt(TrailDrawing::depth).max().orElse(0);
		Map<Integer, Integer> rows = new HashMap<>();
		Map<Object, Box> boxes = new HashMap<>();
		List<Box> drawn = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		for (Map<?, ?> node : Answers.maps(trail.get("nodes"))) {
			if (node.get("claim") instanceof Map<?, ?> claim) {
				int layer = onward ? depth(node) : depth - depth(node);
				Box box = box(claim, shortened(claim, LONGEST), layer, rows);
				boxes.put(String.valueOf(claim.get("id")), box);
				drawn.add(box);
			}
		}
		for (Map<?, ?> node : Answers.maps(trail.get("nodes"))) {
			Box cited = boxes.get(id(node.get("claim")));
			if (cited != null && node.get("more") instanceof Integer more && more > 0) {
				Map<?, ?> others = Map.of("id", id(node.get("claim")), "statement", "All who cite it");
				Box box = box(others, "%,d more".formatted(more), depth(node) + 1, rows);
				drawn.add(box);
				lines.add(new Line(Map.of(), cited, box));
			}
		}
		for (Map<?, ?> edge : Answers.maps(trail.get("edges"))) {
			Box from = boxes.get(id(edge.get("cited")));
			Box to = boxes.get(id(edge.get("citing")));
			if (from != null && to != null) {
				lines.add(new Line(edge, from, to));
			}
		}
		int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		int last = rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
		return new Drawing(drawn, lines, last * ACROSS + WIDTH + 2, most * DOWN + 20);
	}

	private static Box box(Map<?, ?> claim, String who, int layer, Map<Integer, Integer> rows) {
		return new Box(claim, who, 1 + layer * ACROSS, 20 + DOWN * (rows.merge(layer, 1, Integer::sum) - 1));
	}

	/** What a trail leaves out, in sentences. */
	static List<String> left(Map<?, ?> trail) {
		return Boolean.TRUE.equals(trail.get("truncated"))
				? List.of("There is more: only the %d nearest claims are shown."
					.formatted(Answers.maps(trail.get("nodes")).size()))
				: List.of();
	}

	/** The name of who made a claim, of so many signs at most. */
	static String shortened(Map<?, ?> claim, int most) {
		return shortened(
				(claim.get("claimant") instanceof Map<?, ?> claimant) ? String.valueOf(claimant.get("name")) : "",
				most);
	}

	/** A text of so many signs at most. */
	static String shortened(String text, int most) {
		return (text.length() <= most) ? text : text.substring(0,
				text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())) - 1)) + "…";
	}

	private static int depth(Map<?, ?> node) {
		return (node.get("depth") instanceof Number depth) ? depth.intValue() : 0;
	}

	private static String id(@Nullable Object claim) {
		return (claim instanceof Map<?, ?> map) ? String.valueOf(map.get("id")) : "";
	}

	/**
	 * A trail, ready to be drawn.
	 *
	 * @param boxes its claims
	 * @param lines its citations
	 */
	public record Drawing(List<Box> boxes, List<Line> lines, int width, int height) {

	}

	/**
	 * A claim as a box, or in one box all others that cite a claim.
	 *
	 * @param claim the claim; without a claimant the one that the others cite
	 * @param who the name of its claimant, cut short, or how many they are
	 */
	public record Box(Map<?, ?> claim, String who, int x, int y) {

		/** What it is called where there is room for so many signs. */
		String who(int most) {
			return this.claim.containsKey("claimant") ? shortened(this.claim, most) : this.who;
		}

	}

	/**
	 * A citation as a line from the cited to the citing claim.
	 *
	 * @param edge the citation; empty for several
	 */
	public record Line(Map<?, ?> edge, Box from, Box to) {

		int x1() {
			return this.from.x() + WIDTH;
		}

		int y1() {
			return this.from.y() + HEIGHT / 2;
		}

		int x2() {
			return this.to.x();
		}

		int y2() {
			return this.to.y() + HEIGHT / 2;
		}

	}

}
