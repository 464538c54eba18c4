package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.pages.drawing.TrailDrawing.Box;
import org.claimtrail.pages.drawing.TrailDrawing.Drawing;
import org.claimtrail.pages.drawing.TrailDrawing.Line;
import org.jspecify.annotations.Nullable;

/**
 * Lays a trail out for a narrow screen: its claims one below the other, the origins
 * first, and above each claim what it does with those that it cites.
 *
 * @param places its claims
 * @param ways its citations
 * @param left where its boxes begin, right of the lines that lead past others
 */
record TrailColumn(List<Place> places, List<Way> ways, int left, int height) {

	static final int WIDTH = 340;

	/** What the lines that lead past others take at the left. */
	private static final int GUTTER = 44;

	/** How many signs of a name go into a box. */
	static final int LONGEST = 38;

	private static final int LANE = 7;

	private static final int LANES = 5;

	private static final int ROW = 17;

	private static final int GAP = 14;

	static TrailColumn of(Drawing drawing) {
		Map<Box, Place> places = new HashMap<>();
		List<Place> column = new ArrayList<>();
		int foot = 1;
		for (Box box : drawing.boxes().stream().sorted(Comparator.comparingInt(Box::x)).toList()) {
			List<Line> cited = drawing.lines().stream().filter((line) -> line.to() == box).toList();
			int top = foot + (column.isEmpty() ? 0 : GAP) + ROW * cited.size();
			Place place = new Place(box, cited, column.isEmpty() ? null : column.getLast().box(), top);
			places.put(box, place);
			column.add(place);
			foot = top + TrailDrawing.HEIGHT;
		}
		List<Way> ways = new ArrayList<>();
		column.forEach((place) -> place.cited().forEach((line) -> ways.add(way(line, place, places, ways))));
		boolean straight = ways.stream().allMatch((way) -> way.lane() == 0);
		return new TrailColumn(column, ways, straight ? 1 : GUTTER, foot + 1);
	}

	private static Way way(Line line, Place to, Map<Box, Place> places, List<Way> before) {
		Place from = Objects.requireNonNull(places.get(line.from()));
		int level = to.y() - 6 - ROW * (to.cited().size() - 1 - to.cited().indexOf(line));
		if (to.cited().size() == 1 && line.from() == to.above()) {
			return new Way(line, from, to, 0, level);
		}
		long past = before.stream().filter((way) -> way.lane() > 0).count();
		return new Way(line, from, to, GUTTER - 8 - (int) (past % LANES) * LANE, level);
	}

	/**
	 * Where a claim stands.
	 *
	 * @param cited how it cites others
	 * @param above the claim before it in the column
	 */
	record Place(Box box, List<Line> cited, @Nullable Box above, int y) {

		int middle() {
			return this.y + TrailDrawing.HEIGHT / 2;
		}

	}

	/**
	 * A citation.
	 *
	 * @param lane where it leads past other claims, or 0 if it leads straight down
	 * @param level where it is said what it does
	 */
	record Way(Line line, Place from, Place to, int lane, int level) {

	}

}
