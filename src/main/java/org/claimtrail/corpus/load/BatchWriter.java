package org.claimtrail.corpus.load;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.ChangeAction;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.citation.store.Remembered;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.history.HistoryWriter;
import org.claimtrail.corpus.load.Batch.Part;
import org.claimtrail.corpus.prune.ClaimRemoval;
import org.claimtrail.corpus.prune.DossierClaims;
import org.claimtrail.corpus.prune.PruneLook;
import org.claimtrail.corpus.prune.PruneLook.Seen;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Dossier;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportLog;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Fingerprint;
import org.claimtrail.ledger.WriteOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

/** Writes batches of an import, each in one transaction and with its change. */
final class BatchWriter {

	/** What one transaction of an import may take. */
	static final TransactionConfig LIMITS = TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build();

	private final Session session;

	private final Registers registers;

	private final ChangeRegister changes;

	private final ImportLog log;

	private final LastLook lastLook;

	private final @Nullable HistoryWriter history;

	private final PruneLook pruneLook;

	private final Remembered remembered = new Remembered();

	/** The records of a transaction: fewer while others write. */
	private int full = Batch.FULL;

	/** The number of the latest change that what is remembered rests on. */
	private long latest;

	/** Whether others wrote since the check. */
	private boolean shared;

	/**
	 * Prepares to write.
	 * @param latest the number of the latest change before the check
	 * @param pruneLook looks for what dossiers leave out
	 * @param history takes over how the records came about; null where they are entered
	 * now
	 */
	BatchWriter(Session session, Registers registers, ChangeRegister changes, long latest, ImportLog log,
			PruneLook pruneLook, @Nullable HistoryWriter history) {
		this.pruneLook = pruneLook;
		this.history = history;
		this.session = session;
		this.registers = registers;
		this.changes = changes;
		this.latest = latest;
		this.log = log;
		this.lastLook = new LastLook(changes, AlterationRule.ofImport(log.author()));
	}

	/** How many records the next batch should have. */
	int full() {
		return this.full;
	}

	/**
	 * Writes a batch.
	 * @param batch bundles that refer to nothing but each other and what is there
	 */
	Written write(Batch batch, LongPredicate there) {
		Written written = this.session.executeWrite((transaction) -> write(transaction, batch, there), LIMITS);
		boolean alone = written.before() == this.latest;
		this.shared |= !alone;
		this.latest = written.latest();
		this.full = alone ? Math.min(Batch.FULL, 2 * this.full) : Batch.SHARED;
		this.log.wrote();
		return written;
	}

	/**
	 * Where very much rests on a claim that was altered, it is looked at last, also what
	 * an earlier import had left.
	 */
	void finish(ImportListener listener) {
		if (this.remembered.isAnyOpen() || this.registers.isAnyOpen(this.session)) {
			listener.started("Comparing", -1);
			long[] done = { 0 };
			listener.waiting("the store to compare claims anew");
			this.registers.compare(this.session, this.log.turn(), (claims) -> {
				listener.advanced((int) (claims - done[0]));
				done[0] = claims;
			});
			listener.ended();
		}
	}

	private Written write(TransactionContext transaction, Batch batch, LongPredicate there) {
		try {
			long before = WriteOrder.enter(transaction);
			ZonedDateTime now = WriteOrder.now(transaction);
			this.log.write(transaction);
			if (before != this.latest) {
				this.remembered.clear();
			}
			Map<Part, List<Fault>> refused = this.lastLook.faults(transaction, batch.parts(),
					this.shared || before != this.latest);
			Batch rest = batch.without(refused.keySet(), there);
			if (this.history != null) {
				return new Written(rest, refused, tell(transaction, this.history, rest, now), Seen.NOTHING, before,
						before);
			}
			DossierClaims dossiers = new DossierClaims(transaction, DossierClaims.Way.IMPORT);
			Seen seen = this.pruneLook.look(dossiers, rest.bundles());
			while (!seen.faults().isEmpty() || !seen.later().isEmpty()) {
				rest = seen.later().isEmpty() ? refuse(rest, seen.faults(), refused, there)
						: without(rest, seen.later(), there);
				seen = this.pruneLook.look(dossiers, rest.bundles());
			}
			Map<String, Effect> effects = this.registers.write(transaction, entries(rest, Set.of()), now,
					this.remembered);
			dossiers.keep(rest.bundles(), effects);
			seen.leftOut().values().forEach(dossiers::forget);
			remove(transaction, seen.removed(), now);
			long number = this.changes.write(transaction, ChangeAction.IMPORT, this.log.author(), now, null, effects,
					seen.removed().size(), null);
			ClaimRemoval.tell(transaction, seen.removed(), number);
			return new Written(rest, refused, effects, seen, before, (number > 0) ? number : before);
		}
		catch (Neo4jException ex) {
			if (String.valueOf(ex.code()).contains("Memory")) {
				throw new ImportFailedException(
						"The store has too little memory for a part of the import: " + ex.getMessage(), ex);
			}
			throw ex;
		}
	}

	/** Writes what is not there yet, with how it came about. */
	private Map<String, Effect> tell(TransactionContext transaction, HistoryWriter history, Batch batch,
			ZonedDateTime now) {
		Set<String> there = history.there(transaction, batch.items().map(Item::id).toList());
		Map<String, Effect> effects = this.registers.write(transaction, entries(batch, there), now, this.remembered);
		history.tell(transaction, batch.parts().stream().map(Part::bundle).toList(), effects);
		return effects;
	}

	private static List<Entry<Item>> entries(Batch batch, Set<String> left) {
		return batch.items()
			.filter((item) -> !left.contains(item.id()))
			.map((item) -> new Entry<>(item.id(), item, item.fingerprint()))
			.toList();
	}

	private void remove(TransactionContext transaction, List<String> claims, ZonedDateTime now) {
		if (!claims.isEmpty()) {
			ClaimRemoval.remove(transaction, claims, this.log.author(), now,
					(silent) -> this.registers.write(transaction, silent, now, this.remembered));
			this.remembered.clear();
		}
	}

	/** The same batch without bundles that stay to be written. */
	private static Batch without(Batch batch, List<Bundle> later, LongPredicate there) {
		return batch.without(batch.parts().stream().filter((part) -> later.contains(part.bundle())).toList(), there);
	}

	/**
	 * Forgets that dossiers had claims which other documents of this import have.
	 * @param written whether such a document was written; else the claim was not moved
	 */
	void forget(Map<Dossier, List<String>> moved, LongPredicate written) {
		List<Map.Entry<Dossier, List<String>>> all = List.copyOf(moved.entrySet());
		for (int from = 0; from < all.size(); from += Batch.SHARED) {
			List<Map.Entry<Dossier, List<String>>> some = all.subList(from, Math.min(from + Batch.SHARED, all.size()));
			this.session.executeWriteWithoutResult((transaction) -> {
				WriteOrder.enter(transaction);
				DossierClaims dossiers = new DossierClaims(transaction, DossierClaims.Way.IMPORT);
				some.forEach((one) -> dossiers.forget(one.getKey(),
						one.getValue()
							.stream()
							.filter((claim) -> written.test(Fingerprint.shortHash(claim)))
							.toList()));
			}, LIMITS);
		}
	}

	/** The same batch without bundles that have faults, which are noted. */
	private static Batch refuse(Batch batch, Map<Bundle, List<Fault>> faults, Map<Part, List<Fault>> refused,
			LongPredicate there) {
		List<Part> some = batch.parts().stream().filter((part) -> faults.containsKey(part.bundle())).toList();
		some.forEach((part) -> refused.put(part, faults.getOrDefault(part.bundle(), List.of())));
		return batch.without(some, there);
	}

	/**
	 * What a transaction wrote.
	 *
	 * @param batch what it wrote
	 * @param refused what it refused to write, and why
	 * @param seen what its dossiers have no more, and what was removed of that
	 * @param before the number of the latest change before it
	 * @param latest the same after it
	 */
	record Written(Batch batch, Map<Part, List<Fault>> refused, Map<String, Effect> effects, Seen seen, long before,
			long latest) {
	}

}
