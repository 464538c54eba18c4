package org.claimtrail.corpus.merge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.claimtrail.citation.store.OpenComparisons;
import org.claimtrail.ledger.Unwinding;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Finds anew, after the transaction of a merge, what follows from claims that were too
 * many for it, batch by batch. Whose the claims are is right meanwhile, and what is said
 * of them is that of before. What rests on them is left to {@link OpenComparisons}.
 */
@Component
public class OpenMerges {

	/** The others wait until their claims were looked at. */
	private static final String LEAVE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (left:UnfinishedRecord {id: id})
			SET left.merged = true, left.claims = $claims
			""";

	private static final String OPEN = """
			CYPHER 25
			MATCH (left:UnfinishedRecord)
			WHERE left.merged
			RETURN left.id AS id, coalesce(left.turn, 0) AS turn ORDER BY id LIMIT 100
			""";

	/** By whom they are, and by whoever belongs to them. */
	private static final String CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claimant:Claimant {id: id})
			CALL (claimant) {
				MATCH (claimant)<-[:MADE_BY]-(claim:Claim) RETURN claim
				UNION
				MATCH (claimant)<-[:AFFILIATED_WITH]-(:Speaker)<-[:MADE_BY]-(claim:Claim) RETURN claim
			}
			RETURN DISTINCT claim.id AS id ORDER BY id
			""";

	private static final String TELL = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (left:UnfinishedRecord {id: id})
			SET left.claims = $claims
			""";

	private static final String DONE = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (left:UnfinishedRecord {id: row.id})
			WHERE coalesce(left.turn, 0) = row.turn
			REMOVE left.merged, left.claims
			""";

	/** The claims looked at in one transaction, for which others that write wait. */
	private static final int BATCH = 500;

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private final Reattribution reattribution;

	OpenMerges(Reattribution reattribution) {
		this.reattribution = reattribution;
	}

	/**
	 * Leaves claimants to it that were left to be compared.
	 * @param claims how many claims there are to look at
	 */
	static void leave(TransactionContext transaction, Collection<String> claimants, int claims) {
		transaction.run(LEAVE, Map.of("ids", List.copyOf(claimants), "claims", claims)).consume();
	}

	/**
	 * Does all that was left; to be called before {@link OpenComparisons} does.
	 * @param turn that of whoever asks for it
	 * @param progress is told how many claims were looked at, now and then
	 */
	public void complete(Session session, WriteTurn turn, LongConsumer progress) {
		long done = 0;
		List<Map<String, Object>> open = open(session);
		while (!open.isEmpty()) {
			List<Object> ids = open.stream().map((left) -> left.get("id")).toList();
			List<String> claims = session.executeRead((transaction) -> transaction.run(CLAIMS, Map.of("ids", ids))
				.list((row) -> row.get("id").asString()), LIMITS);
			for (int from = 0; from < claims.size(); from += BATCH) {
				List<String> some = claims.subList(from, Math.min(from + BATCH, claims.size()));
				int left = claims.size() - from - some.size();
				write(session, turn, (transaction) -> {
					this.reattribution.followUp(transaction, some);
					transaction.run(TELL, Map.of("ids", ids, "claims", left)).consume();
				});
				done += some.size();
				progress.accept(done);
			}
			List<Map<String, Object>> rows = open;
			write(session, turn, (transaction) -> Unwinding.run(transaction, DONE, "rows", rows));
			open = open(session);
		}
	}

	private static List<Map<String, Object>> open(Session session) {
		List<Map<String, Object>> open = new ArrayList<>();
		session.executeRead((transaction) -> transaction.run(OPEN).list(), LIMITS)
			.forEach((row) -> open.add(Map.of("id", row.get("id").asString(), "turn", row.get("turn").asLong())));
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
