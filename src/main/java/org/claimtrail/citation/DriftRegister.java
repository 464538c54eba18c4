package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Keeps the findings of drift: on each citation, and from each claim to the origins that
 * it reaches through others.
 */
@Component
class DriftRegister {

	private static final int BATCH = 2_000;

	private static final String REPORTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (cited:Claim {id: id})<-[:CITES]-(report:Claim)
			USING INDEX SEEK cited:Claim(id)
			RETURN DISTINCT report.id AS id
			""";

	private static final String ALL_REPORTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (cited:Claim {id: id})<-[:CITES*1..25]-(report:Claim)
			USING INDEX SEEK cited:Claim(id)
			RETURN DISTINCT report.id AS id
			""";

	/**
	 * Compares what rests on claims just written.
	 * @param update has entered what the claims cite
	 * @param written the claims
	 * @param known those of them that were in the graph before, and may have been cited
	 */
	void follow(TransactionContext transaction, DriftUpdate update, List<String> written, List<String> known) {
		TreeSet<String> citing = new TreeSet<>();
		TreeSet<String> resting = new TreeSet<>(known);
		inBatches(known, (ids) -> citing.addAll(ids(transaction, REPORTS, ids)));
		inBatches(known, (ids) -> resting.addAll(ids(transaction, ALL_REPORTS, ids)));
		TreeSet<String> fresh = new TreeSet<>(written);
		citing.removeAll(fresh);
		fresh.removeAll(resting);
		inBatches(citing, update::compare);
		inBatches(fresh, update::compareNewWithOrigins);
		inBatches(resting, update::compareWithOrigins);
	}

	/** Compares claims with what they cite and with the origins that they rest on. */
	void recompute(TransactionContext transaction, List<String> ids) {
		DriftUpdate update = new DriftUpdate(transaction, new Remembered());
		update.compare(ids);
		update.compareWithOrigins(ids);
	}

	private static List<String> ids(TransactionContext transaction, String statement, List<String> ids) {
		return transaction.run(statement, Map.of("ids", ids)).list((row) -> row.get("id").asString());
	}

	private static void inBatches(Iterable<String> all, Consumer<List<String>> step) {
		List<String> batch = new ArrayList<>();
		for (String id : all) {
			batch.add(id);
			if (batch.size() == BATCH) {
				step.accept(batch);
				batch = new ArrayList<>();
			}
		}
		if (!batch.isEmpty()) {
			step.accept(batch);
		}
	}

}
