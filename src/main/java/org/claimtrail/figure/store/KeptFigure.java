package org.claimtrail.figure.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grounds;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Stated;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A figure in the graph, with what it revises and restates there.
 *
 * @param claim the node
 * @param takings when it was withdrawn, as often as it was
 * @param revises identifiers of what it revises
 * @param restates identifiers of what it restates
 */
record KeptFigure(Value claim, Point point, DescribedTime time, List<Day> takings, List<String> revises,
		List<String> restates) {

	static KeptFigure of(Record row, DescribedTime time) {
		Value claim = row.get("claim");
		Day statedOn = Day.of(claim, "statedOn");
		String id = claim.get("id").asString();
		Point point = new Point(row, id, time.measureId(), time.claimantId(), null, statedOn,
				Objects.requireNonNull(statedOn.first()), Stated.of(claim), false, false, false,
				StaleMarks.withdrawal(row), !claim.get("correctedOn").isNull(),
				Set.copyOf(row.get("replaces").asList(Value::asString)), Grounds.itself(id), Set.of(), Set.of());
		return new KeptFigure(claim, point, time, StaleMarks.takings(row), row.get("revises").asList(Value::asString),
				row.get("restates").asList(Value::asString));
	}

	String id() {
		return this.point.id();
	}

	/** The first day of the time that it describes. */
	LocalDate day() {
		return this.time.first();
	}

}
