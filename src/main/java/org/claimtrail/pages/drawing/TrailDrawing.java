package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Lays a trail out in layers by the number of steps, from the origins on the left to the
 * claim asked about on the right. The list beside it has the same.
 */
class TrailDrawing {

	static final int WIDTH = 170;

	static final int HEIGHT = 50;

	/** Leaves room between two boxes for what is said of a line. */
	private static final int ACROSS = 312;

	private static final int DOWN = 74;

	private static final int LONGEST = 21;

	/** What can be drawn of a trail. */
	public Drawing of(Map<?, ?> trail) {
		int depth = Answers.maps(trail.get("nodes")).stream().mapToInt(TrailDrawing::depth).max().orElse(0);
		Map<Integer, Integer> rows = new HashMap<>();
		Map<Object, Box> boxes = new HashMap<>();
		List<Box> drawn = new ArrayList<>();
		for (Map<?, ?> node : Answers.maps(trail.get("nodes"))) {
			if (node.get("claim") instanceof Map<?, ?> claim) {
				int layer = depth - depth(node);
				Box box = new Box(claim, shortened(claim, LONGEST), 1 + layer * ACROSS,
						20 + DOWN * (rows.merge(layer, 1, Integer::sum) - 1));
				boxes.put(String.valueOf(claim.get("id")), box);
				drawn.add(box);
			}
		}
		List<Line> lines = new ArrayList<>();
		for (Map<?, ?> edge : Answers.maps(trail.get("edges"))) {
			Box from = boxes.get(id(edge.get("cited")));
			Box to = boxes.get(id(edge.get("citing")));
			if (from != null && to != null) {
				lines.add(new Line(edge, Answers.maps(edge.get("drift")).size(), from, to));
			}
		}
		int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		return new Drawing(drawn, lines, depth * ACROSS + WIDTH + 2, most * DOWN + 20);
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
		String name = (claim.get("claimant") instanceof Map<?, ?> claimant) ? String.valueOf(claimant.get("name")) : "";
		return (name.length() <= most) ? name : name.substring(0,
				name.offsetByCodePoints(0, Math.min(most, name.codePointCount(0, name.length())) - 1)) + "…";
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
	 * A claim as a box.
	 *
	 * @param who the name of its claimant, cut short
	 */
	public record Box(Map<?, ?> claim, String who, int x, int y) {

	}

	/**
	 * A citation as a line from the cited to the citing claim.
	 *
	 * @param changes how many differences were found
	 */
	public record Line(Map<?, ?> edge, int changes, Box from, Box to) {

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
