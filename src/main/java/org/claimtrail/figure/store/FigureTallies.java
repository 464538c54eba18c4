package org.claimtrail.figure.store;

import java.util.Collection;
import java.util.function.Consumer;

import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps how often each figure was stated, restated and withdrawn: on the last of all
 * statements that one source made about one described time.
 */
final class FigureTallies {

	private static final String TALLY = """
			CYPHER 25
			UNWIND $times AS time
			CALL (time) {
				MATCH (claim:Claim)
				USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
				WHERE claim.claimantId = time.claimantId AND claim.measureId = time.measureId AND claim.line = time.line
					AND claim.describedFirst = time.first
				WITH claim ORDER BY claim.statedOnFirst, claim.id
				WITH claim.described AS described, collect(claim) AS claims,
					sum(COUNT { (claim)-[:RESTATES]->() }) AS restated,
					sum(CASE claim.staleKind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn
				RETURN claims, restated, withdrawn
			}
			UNWIND claims AS claim
			LET tally = CASE WHEN claim = claims[-1] THEN [size(claims), restated, withdrawn] ELSE [-1, -1, -1] END
			FILTER tally <> [coalesce(claim.figureStatements, -1), coalesce(claim.figureRestatements, -1),
				coalesce(claim.figureWithdrawals, -1)]
			SET claim.figureStatements = nullIf(tally[0], -1), claim.figureRestatements = nullIf(tally[1], -1),
				claim.figureWithdrawals = nullIf(tally[2], -1)
			""";

	private static final KeptRules RULES = new KeptRules("FigureTallyRules", 1, KeptRules.Kind.CLAIM);

	private FigureTallies() {
	}

	/**
	 * Counts the figures about some times. To be called when it is written what restates
	 * what, and what was withdrawn.
	 */
	static void count(TransactionContext transaction, Collection<DescribedTime> times) {
		Unwinding.run(transaction, TALLY, "times", times.stream().map(DescribedTime::row).toList());
	}

	/** Counts them all in a store that has no counts. */
	static void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, require, "counting what became of the figures of",
				(transaction, ids) -> count(transaction, Touched.read(transaction, ids).times()));
	}

	static boolean isCurrent(Session session) {
		return RULES.isCurrent(session);
	}

}
