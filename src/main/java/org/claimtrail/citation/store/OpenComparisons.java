package org.claimtrail.citation.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.claimtrail.citation.tally.LaterCounts;
import org.claimtrail.ledger.Unwinding;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Keeps in the store on which altered records more rests than one transaction compares,
 * and compares that afterwards, and nothing else. The records themselves are whole
 * meanwhile, and may be altered again; the counts of citations are those of before, until
 * all is compared.
 */
@Component
@NamedInterface("store")
public class OpenComparisons {

	/** Whoever leaves a record again takes the next turn, and is not taken for done. */
	private static final String LEAVE = """
			CYPHER 25
			UNWIND $ids AS id
			MERGE (left:UnfinishedRecord {id: id})
			SET left.turn = coalesce(left.turn, 0) + 1
			""";

	private static final String OPEN = """
			CYPHER 25
			MATCH (left:UnfinishedRecord)
			WHERE left.merged IS NULL
			RETURN left.id AS id, coalesce(left.turn, 0) AS turn ORDER BY id LIMIT 1000
			""";

	private static final String ANY = """
			CYPHER 25
			RETURN EXISTS { (:UnfinishedRecord) } AS any
			""";

	private static final String TELL = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (left:UnfinishedRecord {id: id})
			SET left.claims = $claims
			""";

	private static final String OTHERS = """
			CYPHER 25
			RETURN EXISTS { MATCH (left:UnfinishedRecord)
				WHERE left.merged OR NOT any(row IN $rows WHERE row.id = left.id AND row.turn = coalesce(left.turn, 0)) } AS any
			""";

	private static final String DONE = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (left:UnfinishedRecord {id: row.id})
			WHERE coalesce(left.turn, 0) = row.turn AND left.merged IS NULL
			DELETE left
			""";

	/**
	 * Earlier versions took the fingerprint from a record until all was compared. What it
	 * says by now is whole, but may be another content than they had in mind: it gets a
	 * fingerprint that no document has.
	 */
	private static final String OF_EARLIER_VERSIONS = """
			CYPHER 25
			MATCH (left:UnfinishedRecord)
			WHERE left.fingerprint IS NOT NULL
			REMOVE left.fingerprint
			WITH left
			MATCH (record:Claim|Speaker {id: left.id})
			WHERE record.fingerprint IS NULL
			SET record.fingerprint = 'of no document'
			""";

	private static final String REPORTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (cited:Claim {id: id})<-[:CITES]-(report:Claim)
			USING INDEX SEEK cited:Claim(id)
			RETURN report.id AS id
			""";

	/** The records asked about together. */
	private static final int SOME = 1_000;

	/** The claims compared in one transaction, for which others that write wait. */
	private static final int BATCH = 500;

	/**
	 * The counts shown at once when all is compared, of either kind; more come in parts.
	 */
	private static final int COUNTS = 20_000;

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private final DriftRegister register;

	OpenComparisons(DriftRegister register) {
		this.register = register;
	}

	/** Notes that what rests on records is still to be compared. */
	static void leave(TransactionContext transaction, List<String> ids) {
		Unwinding.run(transaction, LEAVE, "ids", ids);
	}

	/** Whether anything is left to compare. */
	public boolean isAny(Session session) {
		return session.executeRead((transaction) -> transaction.run(ANY).single().get("any").asBoolean(), LIMITS);
	}

	/**
	 * Compares all that was left, batch by batch, each with what the store has when it is
	 * written.
	 * @param turn that of whoever asks for it
	 * @param progress is told how many claims are compared, now and then
	 */
	public void complete(Session session, WriteTurn turn, LongConsumer progress) {
		write(session, turn, (transaction) -> transaction.run(OF_EARLIER_VERSIONS).consume());
		long done = 0;
		Map<String, Long> open = open(session);
		while (!open.isEmpty()) {
			List<String> resting = resting(session, open.keySet());
			compare(session, turn, resting, List.copyOf(open.keySet()), progress, done);
			done += resting.size();
			List<Map<String, Object>> rows = new ArrayList<>();
			open.forEach((id, left) -> rows.add(Map.of("id", id, "turn", left)));
			boolean finished = false;
			while (!finished) {
				finished = finish(session, turn, rows);
			}
			open = open(session);
		}
	}

	/**
	 * Shows the counts, unless something else is left that they belong to as well, and
	 * forgets what was left.
	 * @return whether that is done; if not, there are more counts than one transaction
	 * shows
	 */
	private static boolean finish(Session session, WriteTurn turn, List<Map<String, Object>> rows) {
		return session.executeWrite((transaction) -> {
			WriteOrder.enter(transaction);
			turn.require(transaction);
			boolean others = transaction.run(OTHERS, Map.of("rows", rows)).single().get("any").asBoolean();
			boolean finished = others || LaterCounts.add(transaction, COUNTS);
			if (finished) {
				Unwinding.run(transaction, DONE, "rows", rows);
			}
			return finished;
		}, LIMITS);
	}

	private void compare(Session session, WriteTurn turn, List<String> claims, List<String> altered,
			LongConsumer progress, long before) {
		Remembered remembered = new Remembered();
		long latest = -1;
		for (int from = 0; from < claims.size(); from += BATCH) {
			List<String> some = claims.subList(from, Math.min(from + BATCH, claims.size()));
			long last = latest;
			int left = claims.size() - from - some.size();
			latest = session.executeWrite((transaction) -> {
				long now = WriteOrder.enter(transaction);
				turn.require(transaction);
				if (now != last) {
					remembered.clear();
				}
				this.register.compareAgain(transaction, some, remembered).postpone();
				transaction.run(TELL, Map.of("ids", altered, "claims", left)).consume();
				return now;
			}, LIMITS);
			progress.accept(before + from + some.size());
		}
	}

	/**
	 * The claims to look at when records were altered: those that rest on an altered
	 * claim, in however many steps, and of a claimant the claims and their reports, which
	 * keep for whom they count and what was found in how they call them.
	 */
	private static List<String> resting(Session session, Collection<String> altered) {
		List<String> claims = altered.stream().filter((id) -> id.startsWith("claim:")).toList();
		List<String> claimants = altered.stream().filter((id) -> !id.startsWith("claim:")).toList();
		List<String> stated = new ArrayList<>(claims);
		read(session, DriftRegister.CLAIMS_OF, claimants, stated);
		Set<String> resting = new LinkedHashSet<>(stated);
		follow(session, stated, CitationWalk.STEPS, resting);
		return List.copyOf(resting);
	}

	private static void follow(Session session, List<String> claims, int steps, Set<String> found) {
		List<String> level = claims;
		for (int step = 0; step < steps && !level.isEmpty(); step++) {
			List<String> reports = new ArrayList<>();
			read(session, REPORTS, level, reports);
			level = reports.stream().filter(found::add).toList();
		}
	}

	private static void read(Session session, String statement, List<String> ids, List<String> to) {
		for (int from = 0; from < ids.size(); from += SOME) {
			List<String> some = ids.subList(from, Math.min(from + SOME, ids.size()));
			to.addAll(session
				.executeRead((transaction) -> transaction.run(statement, Map.of("ids", some, "most", Long.MAX_VALUE))
					.list((row) -> row.get("id").asString()), LIMITS));
		}
	}

	private static Map<String, Long> open(Session session) {
		Map<String, Long> open = new HashMap<>();
		session.executeRead((transaction) -> transaction.run(OPEN).list(), LIMITS)
			.forEach((row) -> open.put(row.get("id").asString(), row.get("turn").asLong()));
		return open;
	}

	private static void write(Session session, WriteTurn turn, Consumer<TransactionContext> work) {
		session.executeWriteWithoutResult((transaction) -> {
			WriteOrder.enter(transaction);
			turn.require(transaction);
			work.accept(transaction);
		}, LIMITS);
	}

}
