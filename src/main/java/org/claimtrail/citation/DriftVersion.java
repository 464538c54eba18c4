package org.claimtrail.citation;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * By which rules the findings of drift in a store were made, and what is counted beside
 * them. To be raised whenever a rule finds or counts something else.
 *
 * @param version the rules of all findings; 0 in a store that does not say
 * @param after the last claim that was compared by the present rules, in an upgrade that
 * was interrupted; empty otherwise
 * @param claims how many claims there are
 */
record DriftVersion(long version, String after, long claims) {

	/** The present rules. */
	static final long PRESENT = 3;

	private static final String READ = """
			CYPHER 25
			OPTIONAL MATCH (rules:DriftRules)
			RETURN coalesce(max(rules.version), 0) AS version,
				coalesce(max(CASE WHEN rules.next = $present THEN rules.after END), '') AS after,
				COUNT { (:Claim) } AS claims
			""";

	/**
	 * What the rules need of a store made before: which described days nobody stated, and
	 * with which words a citation attributes.
	 */
	private static final String COMPLETE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			SET claim.asOfInferred = CASE WHEN claim.comparator IS NULL THEN null
				ELSE coalesce(claim.asOfInferred, claim.asOf = claim.statedOn) END
			WITH claim
			MATCH (claim)-[cites:CITES]->()
			WHERE cites.cue IS NULL AND claim.cue IS NOT NULL
			SET cites.cue = claim.cue, cites.attribution = claim.attribution
			""";

	private static final String KEEP = """
			CYPHER 25
			MERGE (rules:DriftRules)
			SET rules.next = $present, rules.after = $after
			""";

	private static final String FINISH = """
			CYPHER 25
			MERGE (rules:DriftRules)
			SET rules.version = $present
			REMOVE rules.next, rules.after
			""";

	static DriftVersion read(Session session) {
		Record row = session.executeRead((transaction) -> transaction.run(READ, Map.of("present", PRESENT)).single());
		return new DriftVersion(row.get("version").asLong(), row.get("after").asString(), row.get("claims").asLong());
	}

	/** A store of a newer Claimtrail keeps its findings. */
	boolean isCurrent() {
		return this.version >= PRESENT;
	}

	/** Completes claims that are compared next, and says that they were. */
	static void keep(TransactionContext transaction, List<String> ids) {
		transaction.run(COMPLETE, Map.of("ids", ids)).consume();
		transaction.run(KEEP, Map.of("present", PRESENT, "after", ids.getLast())).consume();
	}

	/** Says that all findings are by the present rules. */
	static void finish(TransactionContext transaction) {
		transaction.run(FINISH, Map.of("present", PRESENT)).consume();
	}

}
