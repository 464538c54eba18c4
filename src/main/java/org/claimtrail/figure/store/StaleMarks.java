package org.claimtrail.figure.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.StaleKind;
import org.claimtrail.figure.series.Staleness;
import org.claimtrail.figure.series.Withdrawal;
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
			RETURN claim, COLLECT { MATCH (claim)<-[:RETRACTS {withdraws: true}]-(taking:Claim)
				RETURN taking ORDER BY taking.statedOnLast, taking.statedOnFirst, taking.id LIMIT 100 } AS takings
			""";

	private static final String CORRECTED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			CALL (claim) {
				MATCH (claim)<-[cites:CITES]-(by:Claim)
				WHERE cites.corrects AND by.statedOnFirst IS NOT NULL
				RETURN min(by.statedOnFirst) AS since, min(by.statedOnLast) AS until
			}
			FILTER coalesce(claim.correctedOn <> since, (claim.correctedOn IS NULL) <> (since IS NULL))
				OR coalesce(claim.correctedBy <> until, (claim.correctedBy IS NULL) <> (until IS NULL))
			SET claim.correctedOn = since, claim.correctedBy = until
			""";

	private static final String MARK = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			SET claim.staleKind = row.kind, claim.staleSince = row.since, claim.staleBy = row.by
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
			marks.mark(claim, plainly(withdrawal(row), takings(row), claim));
		});
		marks.write();
	}

	/**
	 * Marks a figure.
	 * @param same the source's own figures about the same time, in the order of statement
	 * @param next its own figures about the next described time; none if there is none
	 */
	void judge(KeptFigure figure, List<Point> same, List<Point> next) {
		Staleness plainly = plainly(figure.point().withdrawal(), figure.takings(), figure.claim());
		mark(figure.claim(), (plainly != null) ? plainly : Staleness.of(figure.point(), same, next));
	}

	void write() {
		Unwinding.run(this.transaction, MARK, "rows", List.copyOf(this.marks.values()));
	}

	private void mark(Value claim, @Nullable Staleness stale) {
		String kind = (stale != null) ? stale.kind().name() : null;
		String since = (stale != null && stale.on() != null) ? stale.on().toString() : null;
		String by = (stale != null && stale.by() != null) ? stale.by().toString() : null;
		String id = claim.get("id").asString();
		if (!Objects.equals(kind, claim.get("staleKind").asString(null))
				|| !Objects.equals(since, claim.get("staleSince").asString(null))
				|| !Objects.equals(by, claim.get("staleBy").asString(null))) {
			Map<String, @Nullable Object> mark = new HashMap<>();
			mark.put("id", id);
			mark.put("kind", kind);
			mark.put("since", since);
			mark.put("by", by);
			this.marks.put(id, mark);
		}
	}

	/** What holds for any claim. */
	private static @Nullable Staleness plainly(@Nullable Withdrawal withdrawal, List<Day> takings, Value claim) {
		if (withdrawal != null) {
			return Staleness.withdrawn(takings);
		}
		LocalDate corrected = claim.get("correctedOn").asLocalDate(null);
		return (corrected != null)
				? new Staleness(StaleKind.CORRECTED, corrected, claim.get("correctedBy").asLocalDate(null)) : null;
	}

	/**
	 * That a claim was withdrawn, by a row with {@code claim} and {@code takings}, that
	 * by which it had certainly been first.
	 */
	static @Nullable Withdrawal withdrawal(Record row) {
		if (!row.get("takings").isEmpty()) {
			Value taking = row.get("takings").get(0);
			return new Withdrawal(Day.of(taking, "statedOn"), taking.get("id").asString());
		}
		boolean marked = "RETRACTED".equals(row.get("claim").get("verification").asString(""));
		return marked ? new Withdrawal(Day.ABSENT, null) : null;
	}

	/** When a claim was withdrawn, as often as it was. */
	static List<Day> takings(Record row) {
		return row.get("takings").asList((taking) -> Day.of(taking, "statedOn"));
	}

}
