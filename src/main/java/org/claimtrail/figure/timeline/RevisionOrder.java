package org.claimtrail.figure.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.claimtrail.figure.series.Revision;
import org.claimtrail.figure.series.Series;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;

/** The order of the revisions of a timeline. */
enum RevisionOrder {

	/** By series, in each by the described time. */
	SERIES,
	/** The largest change first, up or down. */
	CHANGE,
	/** The largest change first, as a share of the earlier figure. */
	RELATIVE_CHANGE;

	/** The revisions that are asked for, in their order. */
	static List<Revision> asked(List<Series> series, Given given) {
		List<?> directions = (given.value("directions") instanceof List<?> list) ? list : null;
		boolean implausible = "true".equals(given.choice("onlyImplausible"));
		List<Revision> revisions = new ArrayList<>();
		series.stream()
			.flatMap((one) -> one.revisions().stream())
			.filter((revision) -> directions == null || directions.contains(revision.direction().name()))
			.filter((revision) -> !implausible || revision.implausible() != null)
			.forEach(revisions::add);
		String order = given.choice("revisionsBy");
		if (order != null && valueOf(order) != SERIES) {
			revisions.sort(Comparator.comparing(valueOf(order)::size, Comparator.nullsLast(Comparator.reverseOrder())));
		}
		return revisions;
	}

	private @Nullable Double size(Revision revision) {
		Double change = (this == CHANGE) ? revision.change() : revision.relativeChange();
		return (change != null) ? (Double) Math.abs(change) : null;
	}

}
