package org.claimtrail.figure.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.claimtrail.figure.series.Point;
import org.neo4j.driver.TransactionContext;

/** Reads from the graph what figures of one source describe times beside each other. */
final class SeriesReader {

	private static final String NEIGHBOURS = """
			CYPHER 25
			UNWIND range(0, size($times) - 1) AS i
			LET time = $times[i]
			RETURN i,
				head(COLLECT {
					MATCH (claim:Claim)
					USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
					WHERE claim.claimantId = time.claimantId AND claim.measureId = time.measureId AND claim.line = time.line
						AND claim.describedFirst < time.first AND coalesce(claim.staleKind <> 'WITHDRAWN', true)
					RETURN claim.describedFirst
					ORDER BY claim.claimantId DESC, claim.measureId DESC, claim.line DESC, claim.describedFirst DESC LIMIT 1 }) AS before,
				head(COLLECT {
					MATCH (claim:Claim)
					USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
					WHERE claim.claimantId = time.claimantId AND claim.measureId = time.measureId AND claim.line = time.line
						AND claim.describedFirst > time.first AND coalesce(claim.staleKind <> 'WITHDRAWN', true)
					RETURN claim.describedFirst
					ORDER BY claim.claimantId, claim.measureId, claim.line, claim.describedFirst LIMIT 1 }) AS after
			""";

	/** Of more statements about one time than this the latest are looked at. */
	private static final String FIGURES = """
			CYPHER 25
			UNWIND range(0, size($times) - 1) AS i
			LET time = $times[i]
			CALL (time) {
				MATCH (claim:Claim)
				USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
				WHERE claim.claimantId = time.claimantId AND claim.measureId = time.measureId AND claim.line = time.line
					AND claim.describedFirst = time.first
				RETURN claim ORDER BY claim.statedOnFirst DESC, claim.id DESC LIMIT 2000
			}
			RETURN i, claim,
				COLLECT { MATCH (claim)<-[:RETRACTS {withdraws: true}]-(taking:Claim)
					RETURN taking ORDER BY taking.statedOnLast, taking.statedOnFirst, taking.id LIMIT 100 } AS takings,
				COLLECT { MATCH (claim)-[edge:CITES|RETRACTS]->(earlier:Claim)
					WHERE earlier.measureId = claim.measureId AND coalesce(edge.intent IN ['CORRECTS', 'UPDATES'], true)
					RETURN earlier.id } AS replaces,
				COLLECT { MATCH (claim)-[:REVISES]->(older:Claim) RETURN older.id } AS revises,
				COLLECT { MATCH (claim)-[:RESTATES]->(older:Claim) RETURN older.id } AS restates
			""";

	private final TransactionContext transaction;

	private final Map<DescribedTime, List<KeptFigure>> times = new HashMap<>();

	private final Map<String, KeptFigure> figures = new HashMap<>();

	SeriesReader(TransactionContext transaction) {
		this.transaction = transaction;
	}

	/** Reads the figures about some times and those beside them. */
	List<TimeAround> read(List<DescribedTime> asked) {
		List<TimeAround> around = new ArrayList<>(asked.size());
		this.transaction.run(NEIGHBOURS, Map.of("times", asked.stream().map(DescribedTime::row).toList()))
			.forEachRemaining((row) -> around.add(new TimeAround(asked.get(row.get("i").asInt()),
					row.get("before").asLocalDate(null), row.get("after").asLocalDate(null))));
		Set<DescribedTime> all = new LinkedHashSet<>();
		around.forEach((one) -> all.addAll(one.times()));
		readFigures(List.copyOf(all));
		return around;
	}

	private void readFigures(List<DescribedTime> all) {
		this.transaction.run(FIGURES, Map.of("times", all.stream().map(DescribedTime::row).toList()))
			.forEachRemaining((row) -> {
				KeptFigure figure = KeptFigure.of(row, all.get(row.get("i").asInt()));
				this.figures.put(figure.id(), figure);
				this.times.computeIfAbsent(figure.time(), (time) -> new ArrayList<>()).add(figure);
			});
	}

	/** The points of some times, in no order. */
	List<Point> points(Collection<DescribedTime> some) {
		return some.stream()
			.flatMap((time) -> this.times.getOrDefault(time, List.of()).stream())
			.map(KeptFigure::point)
			.toList();
	}

	/** What was read of a point. */
	KeptFigure figure(Point point) {
		return Objects.requireNonNull(this.figures.get(point.id()));
	}

}
