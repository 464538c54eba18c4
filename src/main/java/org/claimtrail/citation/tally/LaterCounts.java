package org.claimtrail.citation.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.citation.cypher.Group;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Counts of citations that are moved in many transactions, and shown when all are: until
 * then they are kept beside those that readers see, under names of their own. Together
 * both are what the citations themselves have.
 */
public final class LaterCounts {

	private static final String LATER = " later";

	private static final String TAKE_DRIFT = """
			CYPHER 25
			UNWIND $groups AS group
			MATCH (later:DriftCount) WHERE later.groupBy = group AND later.claimantId IS NOT NULL
			WITH later, {groupBy: split(group, ' ')[0], claimantId: later.claimantId, citations: later.citations,
				drifted: later.drifted, kinds: later.kinds} AS row LIMIT $most
			DELETE later
			RETURN row
			""";

	private static final String TAKE_NETWORK = """
			CYPHER 25
			UNWIND $groups AS group
			MATCH (later:NetworkCount) WHERE later.groupBy = group AND later.citingId IS NOT NULL
				AND later.citedId IS NOT NULL
			WITH later, {groupBy: split(group, ' ')[0], citingId: later.citingId, citedId: later.citedId,
				citations: later.citations, kinds: later.kinds} AS row LIMIT $most
			DELETE later
			RETURN row
			""";

	private LaterCounts() {
	}

	/** The name under which the counts of a group wait. */
	static String name(Group group) {
		return group.name() + LATER;
	}

	/** All such names. */
	static List<String> names() {
		return Arrays.stream(Group.values()).map(LaterCounts::name).toList();
	}

	/**
	 * Adds what waits to what readers see.
	 * @param most no more of either kind than this
	 * @return whether that was all
	 */
	public static boolean add(TransactionContext transaction, int most) {
		return add(transaction, TAKE_DRIFT, DriftTally.ADD, most)
				& add(transaction, TAKE_NETWORK, NetworkTally.ADD, most);
	}

	private static boolean add(TransactionContext transaction, String take, String add, int most) {
		List<Map<String, Object>> rows = transaction.run(take, Map.of("groups", names(), "most", most))
			.list((row) -> row.get("row").asMap(Value::asObject));
		Unwinding.run(transaction, add, "rows", rows);
		return rows.size() < most;
	}

}
