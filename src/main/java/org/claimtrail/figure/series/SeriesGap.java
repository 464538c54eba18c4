package org.claimtrail.figure.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Days between two standing figures of a series that none of its figures describes.
 *
 * @param days how many, at least one
 */
public record SeriesGap(Point after, Point before, int days) {

	/**
	 * The gaps of a series, the earliest first.
	 * @param rhythm how many days may lie from one described day to the next
	 */
	public static List<SeriesGap> of(Series series, int rhythm) {
		List<SeriesGap> gaps = new ArrayList<>();
		Point latest = null;
		for (Point point : series.current()) {
			LocalDate first = point.described().first();
			LocalDate end = (latest != null) ? latest.described().last() : null;
			if (latest != null && end != null && first != null) {
				long days = ChronoUnit.DAYS.between(end, first);
				if (days > Math.max(1, rhythm)) {
					gaps.add(new SeriesGap(latest, point, Math.toIntExact(days - 1)));
				}
			}
			if (first != null && reachesBeyond(point, latest)) {
				latest = point;
			}
		}
		return gaps;
	}

	/** What has no end reaches beyond all. */
	private static boolean reachesBeyond(Point point, @Nullable Point latest) {
		if (latest == null) {
			return true;
		}
		LocalDate end = latest.described().last();
		LocalDate last = point.described().last();
		return end != null && (last == null || last.isAfter(end));
	}

}
