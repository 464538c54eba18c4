package org.claimtrail.figure.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.claimtrail.figure.series.Series;
import org.claimtrail.figure.series.StatementOrder;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps in the graph what follows from the order of a source's own figures: what each
 * revises and restates, which stand, and which claims the source has left behind. Looked
 * at anew are the described times that something changed about, each with the one before
 * and the one after it.
 */
final class KeptSeries {

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:REVISES|RESTATES]->(:Claim)
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			""";

	private static final String REVISES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (newer:Claim {id: edge.from})
			MATCH (older:Claim {id: edge.to})
			CREATE (newer)-[:REVISES]->(older)
			""";

	private static final String RESTATES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (newer:Claim {id: edge.from})
			MATCH (older:Claim {id: edge.to})
			CREATE (newer)-[:RESTATES]->(older)
			""";

	private final TransactionContext transaction;

	private final SeriesReader reader;

	private final StaleMarks marks;

	private final KeptSpreads spreads = new KeptSpreads();

	private final Map<String, KeptFigure> arranged = new LinkedHashMap<>();

	private final Map<String, String> revises = new HashMap<>();

	private final Map<String, String> restates = new HashMap<>();

	private KeptSeries(TransactionContext transaction) {
		this.transaction = transaction;
		this.reader = new SeriesReader(transaction);
		this.marks = new StaleMarks(transaction);
	}

	/**
	 * Looks anew at what changed. To be called after all was written.
	 * @param times the described times that something changed about
	 * @param claims the claims that may be withdrawn or corrected from now on, or no
	 * longer are; they come first, since what was withdrawn is next to nothing
	 */
	static void bringUpToDate(TransactionContext transaction, Set<DescribedTime> times, Collection<String> claims) {
		StaleMarks.judge(transaction, claims);
		if (!times.isEmpty()) {
			KeptSeries series = new KeptSeries(transaction);
			series.reader.read(List.copyOf(times)).forEach(series::arrange);
			series.link();
			series.marks.write();
			series.spreads.write(transaction, times);
			FigureTallies.count(transaction, times);
		}
	}

	private void arrange(TimeAround around) {
		List<Point> points = StatementOrder.sorted(this.reader.points(around.times()));
		if (points.isEmpty()) {
			return;
		}
		Series series = new Series(around.time().claimantId(), points.getFirst().line(), points);
		series.points()
			.stream()
			.map(this.reader::figure)
			.filter((figure) -> around.mayRevise(figure.day()))
			.forEach((figure) -> this.arranged.put(figure.id(), figure));
		keep(series.revisions(), around, this.revises);
		keep(series.restatements(), around, this.restates);
		judge(series, around);
	}

	private void keep(List<Revision> steps, TimeAround around, Map<String, String> kept) {
		steps.stream()
			.filter((step) -> around.mayRevise(this.reader.figure(step.to()).day()))
			.forEach((step) -> kept.put(step.to().id(), step.from().id()));
	}

	private void judge(Series series, TimeAround around) {
		List<Point> current = series.current();
		Set<String> standing = series.upheld().stream().map(Point::id).collect(Collectors.toSet());
		Map<Day.Time, List<Point>> own = new HashMap<>();
		series.own()
			.forEach((point) -> own.computeIfAbsent(point.stated().time(), (time) -> new ArrayList<>()).add(point));
		for (Point point : series.points()) {
			KeptFigure figure = this.reader.figure(point);
			if (figure.day().equals(around.time().first())) {
				this.spreads.mark(figure, standing.contains(point.id()));
			}
			if (around.mayBeStale(figure.day())) {
				Point next = after(point, current);
				this.marks.judge(figure, own.getOrDefault(point.stated().time(), List.of()),
						(next != null) ? own.getOrDefault(next.stated().time(), List.of()) : List.of());
			}
		}
	}

	private static @Nullable Point after(Point point, List<Point> current) {
		LocalDate described = Series.described(point);
		return current.stream()
			.filter((standing) -> Series.described(standing).isAfter(described))
			.findFirst()
			.orElse(null);
	}

	/** Writes those edges that are not there, or lead elsewhere. */
	private void link() {
		List<String> unlinked = new ArrayList<>();
		List<Map<String, Object>> revisions = new ArrayList<>();
		List<Map<String, Object>> restatements = new ArrayList<>();
		this.arranged.forEach((id, figure) -> {
			List<String> revised = one(this.revises.get(id));
			List<String> restated = one(this.restates.get(id));
			if (!revised.equals(figure.revises()) || !restated.equals(figure.restates())) {
				if (!figure.revises().isEmpty() || !figure.restates().isEmpty()) {
					unlinked.add(id);
				}
				revised.forEach((older) -> revisions.add(Row.edge(id, older, Row.empty())));
				restated.forEach((older) -> restatements.add(Row.edge(id, older, Row.empty())));
			}
		});
		Unwinding.run(this.transaction, UNLINK, "ids", unlinked);
		Unwinding.run(this.transaction, REVISES, "edges", revisions);
		Unwinding.run(this.transaction, RESTATES, "edges", restatements);
	}

	private static List<String> one(@Nullable String id) {
		return (id != null) ? List.of(id) : List.of();
	}

}
