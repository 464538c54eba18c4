package org.claimtrail.citation.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What a transaction changes in the kept counts of the network: how many citations that
 * pass on what they cite lead from one to another, and how many of them differ in which
 * way. A pair that has none any more is forgotten. As long as some counts wait in
 * {@link LaterCounts}, others may be below zero.
 */
final class NetworkTally {

	static final String ADD = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (count:NetworkCount {groupBy: row.groupBy, citingId: row.citingId, citedId: row.citedId})
			SET count.self = row.citingId = row.citedId,
				count.citations = coalesce(count.citations, 0) + row.citations,
				count.kinds = [i IN range(0, size(row.kinds) - 1) | coalesce(count.kinds[i], 0) + row.kinds[i]]
			WITH count WHERE count.citations = 0 AND all(kind IN count.kinds WHERE kind = 0)
			DELETE count
			""";

	private final Map<Pair, long[]> changes = new TreeMap<>();

	/** Takes in so many citations, fewer where the number is negative. */
	void count(Group by, Value citing, Value cited, Value drift, long count) {
		if (citing.isNull() || cited.isNull()) {
			return;
		}
		long[] counts = this.changes.computeIfAbsent(new Pair(by, citing.asString(), cited.asString()),
				(pair) -> new long[1 + DriftKind.values().length]);
		counts[0] += count;
		drift.asList(Value::asString, List.of())
			.forEach((kind) -> counts[1 + DriftKind.valueOf(kind).ordinal()] += count);
	}

	/**
	 * Writes what was taken in, always in the same order.
	 * @param name the name under which the counts of a group are kept
	 */
	void write(TransactionContext transaction, Function<Group, String> name) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.changes.forEach((pair, counts) -> {
			if (Arrays.stream(counts).anyMatch((count) -> count != 0)) {
				rows.add(Map.of("groupBy", name.apply(pair.by()), "citingId", pair.citing(), "citedId", pair.cited(),
						"citations", counts[0], "kinds", Arrays.stream(counts).skip(1).boxed().toList()));
			}
		});
		this.changes.clear();
		Unwinding.run(transaction, ADD, "rows", rows);
	}

	/** Between whom citations are counted. */
	private record Pair(Group by, String citing, String cited) implements Comparable<Pair> {

		@Override
		public int compareTo(Pair other) {
			return Comparator.comparing(Pair::by)
				.thenComparing(Pair::citing)
				.thenComparing(Pair::cited)
				.compare(this, other);
		}

	}

}
