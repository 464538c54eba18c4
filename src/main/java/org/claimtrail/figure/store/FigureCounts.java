package org.claimtrail.figure.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** Keeps on each measure how many figures were stated for it. */
final class FigureCounts {

	private static final String MEASURES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:QUANTIFIES]->(measure:Measure)
			USING INDEX SEEK claim:Claim(id)
			RETURN DISTINCT measure.id AS id
			""";

	private static final String COUNT = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			LET figures = COUNT { (measure)<-[:QUANTIFIES]-() }
			FILTER coalesce(measure.figureCount <> figures, true)
			SET measure.figureCount = figures
			""";

	private static final KeptRules RULES = new KeptRules("FigureCountRules", 1, KeptRules.Kind.MEASURE);

	private FigureCounts() {
	}

	/** The measures that the figures of some claims are counted for by now. */
	static Set<String> measures(TransactionContext transaction, Collection<String> claims) {
		return new TreeSet<>(
				claims.isEmpty() ? List.of() : transaction.run(MEASURES, Map.of("ids", List.copyOf(claims)))
					.list((row) -> row.get("id").asString()));
	}

	/** Counts the figures of some measures. */
	static void count(TransactionContext transaction, Collection<String> measures) {
		Unwinding.run(transaction, COUNT, "ids", List.copyOf(measures));
	}

	/** Counts them all in a store that has no counts. */
	static void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, require, "counting the figures of", FigureCounts::count);
	}

	static boolean isCurrent(Session session) {
		return RULES.isCurrent(session);
	}

}
