package org.claimtrail.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.ledger.Unwinding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Keeps on claims how their own source has left them behind. */
final class StaleMarks {

	private static final String CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN claim, head(COLLECT { MATCH (claim)<-[:RETRACTS]-(taking:Claim)
				RETURN taking ORDER BY coalesce(taking.statedOnFirst, taking.statedOnLast), taking.id LIMIT 1 }) AS withdrawnBy
			""";

	private static final String CORRECTED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			LET corrected = COLLECT { MATCH (claim)<-[cites:CITES]-(by:Claim)
				WHERE cites.intent = 'CORRECTS' AND by.claimantId = claim.claimantId AND by.statedOnFirst IS NOT NULL
				RETURN by.statedOnFirst ORDER BY by.statedOnFirst LIMIT 1 }
			FILTER coalesce(claim.correctedOn <> head(corrected), claim.correctedOn IS NOT NULL OR corrected <> [])
			SET claim.correctedOn = head(corrected)
			""";

	private static final String MARK = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			SET claim.staleKind = row.kind, claim.staleSince = row.since
			""";

	private final TransactionContext transaction;

	private final Map<String, Map<String, @Nullable Object>> marks = new LinkedHashMap<>();

	StaleMarks(TransactionContext transaction) {
		this.transaction = transaction;
	}

	/** Marks what was withdrawn, or corrected in so many words. */
	static void judge(TransactionContext transaction, Collection<String> claims) {
		if (claims.isEmpty()) {
			return;
		}
		List<String> ids = List.copyOf(claims);
		Unwinding.run(transaction, CORRECTED, "ids", ids);
		StaleMarks marks = new StaleMarks(transaction);
		transaction.run(CLAIMS, Map.of("ids", ids)).forEachRemaining((row) -> {
			Value claim = row.get("claim");
			marks.mark(claim, Staleness.of(withdrawal(row), corrected(claim)));
		});
		marks.write();
	}

	/**
	 * Marks a figure.
	 * @param same the source's own figures about the same time, in the order of statement
	 * @param next what stands about the next described time; null if there is none
	 */
	void judge(KeptFigure figure, List<Point> same, @Nullable Point next) {
		Staleness plainly = Staleness.of(figure.point().withdrawal(), corrected(figure.claim()));
		mark(figure.claim(), (plainly != null) ? plainly : Staleness.of(figure.point(), same, next));
	}

	void write() {
		Unwinding.run(this.transaction, MARK, "rows", List.copyOf(this.marks.values()));
	}

	private void mark(Value claim, @Nullable Staleness stale) {
		String kind = (stale != null) ? stale.kind().name() : null;
		String since = (stale != null && stale.on() != null) ? stale.on().toString() : null;
		String id = claim.get("id").asString();
		if (!Objects.equals(kind, claim.get("staleKind").asString(null))
				|| !Objects.equals(since, claim.get("staleSince").asString(null))) {
			Map<String, @Nullable Object> mark = new HashMap<>();
			mark.put("id", id);
			mark.put("kind", kind);
			mark.put("since", since);
			this.marks.put(id, mark);
		}
	}

	private static @Nullable LocalDate corrected(Value claim) {
		return claim.get("correctedOn").asLocalDate(null);
	}

	/**
	 * That a claim was withdrawn, by a row with {@code claim} and {@code withdrawnBy}.
	 */
	static @Nullable Withdrawal withdrawal(Record row) {
		Value taking = row.get("withdrawnBy");
		if (!taking.isNull()) {
			return new Withdrawal(Day.of(taking, "statedOn"), taking.get("id").asString());
		}
		boolean marked = "RETRACTED".equals(row.get("claim").get("verification").asString(""));
		return marked ? new Withdrawal(Day.ABSENT, null) : null;
	}

}
