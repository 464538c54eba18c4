package org.claimtrail.citation.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.claimtrail.citation.tally.DriftTally;
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
			RETURN DISTINCT report.id AS id LIMIT $most
			""";

	private static final String CITED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})-[:CITES]->(cited:Claim)
			USING INDEX SEEK citing:Claim(id)
			RETURN DISTINCT cited.id AS id
			""";

	private static final String THERE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN id
			""";

	/** The claims by claimants, by their speakers and by what is a part of them. */
	static final String CLAIMS_OF = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (altered:Claimant {id: id})
			CALL (altered) {
				RETURN altered AS claimant
				UNION
				MATCH (altered)<-[:PART_OF*0..9]-(part:Organization)
				RETURN part AS claimant
				UNION
				MATCH (altered)<-[:PART_OF*0..9]-(part:Organization)<-[:AFFILIATED_WITH]-(claimant:Speaker)
				RETURN claimant
			}
			WITH DISTINCT claimant
			MATCH (claimant)<-[:MADE_BY]-(claim:Claim)
			RETURN claim.id AS id LIMIT $most
			""";

	/** No more claims than this are looked at anew in one transaction. */
	private static final int MOST = 5_000;

	/**
	 * Compares claims just written, and what rests on them.
	 * @param update has entered what the claims cite
	 * @param written the claims
	 * @param known those of them that were in the graph before, and may have been cited
	 * @return whether all was compared; if not, more rests on the claims than one
	 * transaction can take
	 */
	boolean follow(TransactionContext transaction, DriftUpdate update, List<String> written, List<String> known) {
		Set<String> seen = new HashSet<>(written);
		seen.addAll(known);
		List<String> reports = reports(transaction, known, seen);
		List<String> resting = resting(transaction, reports, seen);
		Set<String> before = new HashSet<>(known);
		inBatches(written.stream().filter((id) -> !before.contains(id)).toList(), update::compareNewWithOrigins);
		inBatches(known, update::compareWithOrigins);
		if (resting.size() > MOST) {
			return false;
		}
		inBatches(reports, update::compare);
		inBatches(resting, update::compareWithOrigins);
		return true;
	}

	/**
	 * Compares what is told of claimants, after their names or what they are a part of
	 * changed.
	 * @return whether all was compared; if not, more is told than one transaction can
	 * take
	 */
	boolean rename(TransactionContext transaction, List<String> claimants, Remembered remembered) {
		remembered.voices().clear();
		List<String> claims = transaction.run(CLAIMS_OF, Map.of("ids", claimants, "most", MOST + 1))
			.list((row) -> row.get("id").asString());
		List<String> told = resting(transaction, claims, new HashSet<>(claims));
		if (told.size() > MOST) {
			return false;
		}
		inBatches(told, (ids) -> compareAgain(transaction, ids, remembered).write());
		return true;
	}

	/**
	 * Some claims and what rests on them, in however many steps; of more than one
	 * transaction compares only as many as show that.
	 */
	private static List<String> resting(TransactionContext transaction, List<String> claims, Set<String> seen) {
		List<String> resting = new ArrayList<>(claims);
		List<String> level = claims;
		for (int step = 0; step < CitationWalk.STEPS && !level.isEmpty() && resting.size() <= MOST; step++) {
			level = reports(transaction, level, seen);
			resting.addAll(level);
		}
		return resting;
	}

	/** Counts anew who passes on what claims cite. */
	void recount(TransactionContext transaction, List<String> claims) {
		inBatches(claims, (ids) -> ReportCounts.recount(transaction,
				transaction.run(CITED, Map.of("ids", ids)).list((row) -> row.get("id").asString())));
	}

	/**
	 * Compares claims for which other claimants answer by now, and what rests on them.
	 * @return whether all was compared; if not, it is more than one transaction can take
	 */
	boolean reattribute(TransactionContext transaction, List<String> claims, Remembered remembered, DriftTally tally) {
		if (claims.size() > MOST) {
			return false;
		}
		DriftUpdate update = new DriftUpdate(transaction, remembered, tally);
		inBatches(claims, update::compare);
		return follow(transaction, update, List.of(), claims);
	}

	/**
	 * What cites some claims and was not seen yet; of more than one transaction compares
	 * only as many as show that.
	 */
	private static List<String> reports(TransactionContext transaction, List<String> claims, Set<String> seen) {
		List<String> reports = new ArrayList<>();
		int most = MOST + 1 + seen.size();
		inBatches(claims, (ids) -> transaction.run(REPORTS, Map.of("ids", ids, "most", most))
			.forEachRemaining((row) -> reports.add(row.get("id").asString())));
		reports.removeIf((id) -> !seen.add(id));
		return reports;
	}

	/**
	 * Compares claims with what they cite and with the origins that they rest on, and
	 * brings up to date for whom their citations count.
	 */
	void recompute(TransactionContext transaction, List<String> ids, Remembered remembered) {
		ReportCounts.recount(transaction, ids);
		compareAgain(transaction, ids, remembered).write();
	}

	/**
	 * The same for claims that are counted, after what they rest on was altered.
	 * @return what this changes in the counts, which is still to be written
	 */
	DriftTally compareAgain(TransactionContext transaction, List<String> claims, Remembered remembered) {
		// what was removed meanwhile needs nothing
		List<String> ids = transaction.run(THERE, Map.of("ids", claims)).list((row) -> row.get("id").asString());
		DriftTally tally = new DriftTally(transaction);
		CitationKeys.updateCiting(transaction, ids, tally);
		DriftUpdate update = new DriftUpdate(transaction, remembered, tally);
		update.compare(ids);
		update.compareWithOrigins(ids);
		return tally;
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
