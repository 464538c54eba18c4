package org.claimtrail.figure.row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.figure.series.Point;
import org.jspecify.annotations.Nullable;

/** Where pages of points begin and end. */
public final class PointPages {

	/** How many points a page has where no other number is asked for. */
	public static final int USUAL = 20;

	private PointPages() {
	}

	/** What a cursor holds of a point. */
	public static List<Object> key(Point point) {
		return List.of(point.statedOnFirst(), point.id());
	}

	/**
	 * Where a page goes on: after its last point, or, where that is gone or has another
	 * day by now, after what comes before it by day and identifier.
	 */
	public static int after(List<Point> points, List<?> key) {
		for (int index = 0; index < points.size(); index++) {
			if (points.get(index).id().equals(key.getLast())
					&& points.get(index).statedOnFirst().equals(key.getFirst())) {
				return index + 1;
			}
		}
		int start = 0;
		while (start < points.size() && isUpTo(points.get(start), (LocalDate) key.getFirst(), (String) key.getLast())) {
			start++;
		}
		return start;
	}

	private static boolean isUpTo(Point point, LocalDate day, String id) {
		int days = point.statedOnFirst().compareTo(day);
		return days < 0 || days == 0 && point.id().compareTo(id) <= 0;
	}

	/** Where a page lies within the whole. */
	public static Map<String, @Nullable Object> place(List<Point> page, boolean previous, boolean next) {
		Map<String, @Nullable Object> place = new HashMap<>();
		place.put("hasNextPage", next);
		place.put("hasPreviousPage", previous);
		place.put("startCursor", page.isEmpty() ? null : key(page.getFirst()));
		place.put("endCursor", page.isEmpty() ? null : key(page.getLast()));
		return place;
	}

}
