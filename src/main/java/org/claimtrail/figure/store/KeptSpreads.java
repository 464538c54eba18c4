package org.claimtrail.figure.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.ledger.Unwinding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps which figures stand, on them how far apart those about their described time are,
 * and on each measure how far those about any time are. Looked at are only the times that
 * something changed about, whoever else described them; the widest of a measure is the
 * first of an index.
 */
final class KeptSpreads {

	private static final String MARK = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			SET claim.standing = CASE WHEN row.standing THEN true END, claim.spreadRatio = null
			""";

	/** Of one time no more than a thousand claimants are compared. */
	private static final String STANDING = """
			CYPHER 25
			UNWIND range(0, size($times) - 1) AS i
			LET time = $times[i]
			CALL (time) {
				MATCH (claim:Claim)
				USING INDEX claim:Claim(measureId, line, describedFirst, standing)
				WHERE claim.measureId = time.measureId AND claim.line = time.line AND claim.describedFirst = time.first
					AND claim.standing = true
				RETURN claim LIMIT 1000
			}
			RETURN i, claim
			""";

	private static final String KEEP = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			SET claim.spreadRatio = row.ratio
			""";

	private static final String WIDEST = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			LET widest = head(COLLECT {
				MATCH (claim:Claim)
				USING INDEX claim:Claim(measureId, spreadRatio)
				WHERE claim.measureId = id AND claim.spreadRatio IS NOT NULL
				RETURN claim.spreadRatio ORDER BY claim.measureId DESC, claim.spreadRatio DESC LIMIT 1 })
			FILTER coalesce(measure.spreadRatio <> widest, (measure.spreadRatio IS NULL) <> (widest IS NULL))
			SET measure.spreadRatio = widest
			""";

	private final Map<String, Map<String, Object>> marks = new LinkedHashMap<>();

	/** Notes whether a figure stands, if that is not kept yet. */
	void mark(KeptFigure figure, boolean standing) {
		if (figure.claim().get("standing").isTrue() != standing) {
			this.marks.put(figure.id(), Map.of("id", figure.id(), "standing", standing));
		}
	}

	/** Writes what was noted, and looks anew at some times. */
	void write(TransactionContext transaction, Collection<DescribedTime> times) {
		Unwinding.run(transaction, MARK, "rows", List.copyOf(this.marks.values()));
		Set<Map<String, Object>> described = new LinkedHashSet<>();
		Set<String> measures = new TreeSet<>();
		for (DescribedTime time : times) {
			described.add(Map.of("measureId", time.measureId(), "line", time.line(), "first", time.first()));
			measures.add(time.measureId());
		}
		compare(transaction, List.copyOf(described));
		Unwinding.run(transaction, WIDEST, "ids", List.copyOf(measures));
	}

	private static void compare(TransactionContext transaction, List<Map<String, Object>> times) {
		Map<Integer, List<StandingFigure>> figures = new HashMap<>();
		transaction.run(STANDING, Map.of("times", times))
			.forEachRemaining((row) -> figures.computeIfAbsent(row.get("i").asInt(), (i) -> new ArrayList<>())
				.add(StandingFigure.of(row.get("claim"))));
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		figures.values().forEach((same) -> {
			Double ratio = Spread.of(same);
			same.stream().filter((figure) -> !Objects.equals(figure.spreadRatio(), ratio)).forEach((figure) -> {
				Map<String, @Nullable Object> row = new HashMap<>();
				row.put("id", figure.id());
				row.put("ratio", ratio);
				rows.add(row);
			});
		});
		Unwinding.run(transaction, KEEP, "rows", rows);
	}

}
