package org.claimtrail.corpus.load;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.change.ChangeAction;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.citation.store.Remembered;
import org.claimtrail.citation.store.Withdrawals;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportLog;
import org.claimtrail.corpus.report.Outcome;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.WriteOrder;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The second half of an import: writes what was checked, in rounds. A dossier waits until
 * all it refers to is there. A line goes in at once, and is completed in a later round if
 * it refers to something that was still to come.
 */
public final class Writing {

	/** What one transaction of an import may take. */
	static final TransactionConfig LIMITS = TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build();

	private final Bundles bundles;

	private final Registers registers;

	private final ChangeRegister changes;

	private final Session session;

	private final Known known;

	private final Tally tally;

	private final ImportLog log;

	private final IdHashes present = new IdHashes();

	private final Remembered remembered = new Remembered();

	private final Map<String, String> unfinished = new HashMap<>();

	private final Retractions retractions = new Retractions();

	private Batch batch = new Batch();

	private boolean progressed;

	/** The records of a transaction: fewer while others write. */
	private int full = Batch.FULL;

	/** The number of the latest change that what is remembered rests on. */
	private long latest = -1;

	public Writing(Bundles bundles, Registers registers, ChangeRegister changes, Session session, Known known,
			Tally tally, ImportLog log) {
		this.changes = changes;
		this.log = log;
		this.bundles = bundles;
		this.registers = registers;
		this.session = session;
		this.known = known;
		this.tally = tally;
	}

	public void write(List<FilePlan> plans) {
		this.tally.listener().started("Writing", this.known.size());
		while (plans.stream().anyMatch(FilePlan::isPending)) {
			this.progressed = false;
			plans.stream().filter(FilePlan::isPending).forEach(this::writeReady);
			flush();
			if (!this.progressed) {
				writeTogether(plans);
			}
		}
		this.tally.listener().ended();
		finish();
		this.retractions.close(
				(claims) -> this.session.executeRead((transaction) -> Withdrawals.foreign(transaction, claims), LIMITS),
				this.tally::warn);
	}

	/** Where much rests on a claim that was written late, it is looked at last. */
	private void finish() {
		if (this.remembered.isAnyUnfinished()) {
			this.tally.listener().started("Comparing", this.known.size());
			long[] done = { 0 };
			this.tally.listener().waiting("the store to compare claims anew");
			this.registers.finish(this.session, this.log.turn(), this.unfinished, (claims) -> {
				this.tally.listener().advanced((int) (claims - done[0]));
				done[0] = claims;
			});
			this.tally.listener().ended();
		}
	}

	private void writeReady(FilePlan plan) {
		if (plan.isLines() || Arrays.stream(plan.references()).allMatch(this::isThere)) {
			read(plan);
		}
	}

	private void read(FilePlan plan) {
		this.bundles.read(plan.file(), false, plan::isPending, (bundle) -> {
			this.tally.listener().advanced(0);
			if (!plan.isCounted(bundle.index()) || isComplete(bundle)) {
				add(plan, bundle);
			}
			if (this.batch.has(this.full)) {
				flush();
			}
		});
	}

	/** Dossiers that refer to each other in a circle go in together. */
	private void writeTogether(List<FilePlan> plans) {
		plans.stream()
			.filter((plan) -> !plan.isLines())
			.forEach((plan) -> this.bundles.read(plan.file(), false, plan::isPending, (bundle) -> add(plan, bundle)));
		flush();
		if (!this.progressed) {
			throw new ImportFailedException("The files changed while they were imported: import them again.", null);
		}
	}

	private void add(FilePlan plan, Bundle bundle) {
		if (bundle.faults().isEmpty()) {
			this.batch.add(plan, bundle);
		}
		else {
			this.tally.rejected(bundle, bundle.faults());
			plan.done(bundle.index());
			this.progressed = true;
		}
	}

	private void flush() {
		Batch full = this.batch;
		this.batch = new Batch();
		full.settle(this.present, this::isThere);
		if (full.isEmpty()) {
			return;
		}
		List<Entry<Item>> entries = full.items()
			.map((item) -> new Entry<>(item.id(), item, item.fingerprint(), isComplete(item)))
			.toList();
		ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		this.tally.listener().waiting("the store to take " + entries.size() + " records");
		Written written = this.session.executeWrite((transaction) -> write(transaction, entries, now), LIMITS);
		this.latest = written.latest();
		this.full = written.shared() ? Batch.SHARED : Math.min(Batch.FULL, 2 * this.full);
		this.log.wrote();
		entries.stream()
			.filter((entry) -> entry.complete() && this.remembered.isUnfinished(entry.id()))
			.forEach((entry) -> this.unfinished.put(entry.id(), entry.fingerprint()));
		Set<String> seen = new HashSet<>();
		full.parts().forEach((part) -> settle(part.plan(), part.bundle(), written.effects(), seen));
	}

	private Written write(TransactionContext transaction, List<Entry<Item>> entries, ZonedDateTime now) {
		try {
			this.log.write(transaction);
			long before = WriteOrder.enter(transaction);
			if (before != this.latest) {
				this.remembered.clear();
			}
			Map<String, Effect> effects = this.registers.write(transaction, entries, now, this.remembered);
			long number = this.changes.write(transaction, ChangeAction.IMPORT, this.log.author(), now, null, effects, 0,
					null);
			boolean shared = this.latest >= 0 && before != this.latest;
			return new Written(effects, (number > 0) ? number : before, shared);
		}
		catch (Neo4jException ex) {
			if (String.valueOf(ex.code()).contains("Memory")) {
				throw new ImportFailedException(
						"The store has too little memory for a part of the import: " + ex.getMessage(), ex);
			}
			throw ex;
		}
	}

	private void settle(FilePlan plan, Bundle bundle, Map<String, Effect> changes, Set<String> seen) {
		if (plan.count(bundle.index())) {
			this.progressed = true;
			this.retractions.look(bundle);
			this.tally.listener().advanced(bundle.items().size());
			for (Item item : bundle.items()) {
				Effect change = changes.getOrDefault(item.id(), Effect.UNCHANGED);
				this.tally.count(item.kind(), seen.add(item.id()) ? Outcome.of(change) : Outcome.UNCHANGED, 1);
			}
		}
		if (isComplete(bundle) || bundle.items().stream().allMatch((item) -> isUnchanged(item, changes))) {
			this.progressed = true;
			plan.done(bundle.index());
		}
	}

	private static boolean isUnchanged(Item item, Map<String, Effect> changes) {
		return changes.get(item.id()) == Effect.UNCHANGED;
	}

	private boolean isComplete(Bundle bundle) {
		return bundle.items().stream().allMatch(this::isComplete);
	}

	private boolean isComplete(Item item) {
		return item.references().stream().allMatch((reference) -> isThere(reference.hash()));
	}

	/** What is not of this run was found in the graph when it was checked. */
	private boolean isThere(long hash) {
		return this.present.contains(hash) || !this.known.isDeclared(hash);
	}

	/**
	 * What a transaction wrote.
	 *
	 * @param latest the number of the latest change after it
	 * @param shared whether somebody else wrote since the transaction before
	 */
	private record Written(Map<String, Effect> effects, long latest, boolean shared) {
	}

}
