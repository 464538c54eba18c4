package org.claimtrail.citation.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.claimtrail.citation.tally.DriftRecount;
import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Recomputes all findings of drift, batch by batch. */
@Component
@NamedInterface("store")
public class Drifts {

	/** Found anew whenever a rule finds or counts something else. */
	static final KeptRules RULES = new KeptRules("DriftRules", 13, KeptRules.Kind.CLAIM);

	/** Between whom citations are counted, since a store keeps that. */
	private static final KeptRules NETWORK = new KeptRules("NetworkRules", 1, KeptRules.Kind.CLAIMANT);

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

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private final StoreSessions sessions;

	private final DriftRegister register;

	Drifts(StoreSessions sessions, DriftRegister register) {
		this.sessions = sessions;
		this.register = register;
	}

	/**
	 * Compares every claim anew.
	 * @param turn that of whoever asks for it
	 * @param progress is told how many claims are done, now and then
	 * @return how many claims there are
	 */
	public long recompute(WriteTurn turn, LongConsumer progress) {
		try (Session session = this.sessions.open()) {
			long done = 0;
			long latest = -1;
			Remembered remembered = new Remembered();
			List<String> batch = KeptRules.Kind.CLAIM.next(session, "");
			while (!batch.isEmpty()) {
				List<String> ids = batch;
				long before = latest;
				latest = session.executeWrite((transaction) -> {
					long now = WriteOrder.enter(transaction);
					turn.require(transaction);
					if (now != before) {
						remembered.clear();
					}
					this.register.recompute(transaction, ids, remembered);
					return now;
				}, LIMITS);
				done += ids.size();
				progress.accept(done);
				batch = KeptRules.Kind.CLAIM.next(session, ids.getLast());
			}
			DriftRecount.run(session, turn::require);
			return done;
		}
	}

	/** Whether all findings and counts are by the present rules. */
	public boolean isCurrent(Session session) {
		return RULES.isCurrent(session) && NETWORK.isCurrent(session);
	}

	/**
	 * Compares anew, where the store was made by other rules, all claims that were not
	 * compared by these yet.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, new Comparing(require, new Remembered()));
		NETWORK.bringUpToDate(session, require, "counting the citations by", DriftRecount::pairs);
	}

	/** Compares claims with what they cite. */
	private final class Comparing implements KeptRules.Upgrade {

		private final Consumer<TransactionContext> require;

		private final Remembered remembered;

		Comparing(Consumer<TransactionContext> require, Remembered remembered) {
			this.require = require;
			this.remembered = remembered;
		}

		@Override
		public String doing() {
			return "comparing with what they cite";
		}

		@Override
		public void shared() {
			this.remembered.clear();
		}

		@Override
		public void batch(TransactionContext transaction, List<String> ids) {
			this.require.accept(transaction);
			transaction.run(COMPLETE, Map.of("ids", ids)).consume();
			Drifts.this.register.recompute(transaction, ids, this.remembered);
		}

		@Override
		public void last(Session session) {
			DriftRecount.run(session, this.require);
		}

	}

}
