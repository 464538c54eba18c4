package org.claimtrail.corpus.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.history.HistoryWriter;
import org.claimtrail.corpus.load.Batch.Part;
import org.claimtrail.corpus.load.BatchWriter.Written;
import org.claimtrail.corpus.prune.LeftOut;
import org.claimtrail.corpus.prune.PruneLook;
import org.claimtrail.corpus.prune.PruneLook.Seen;
import org.claimtrail.corpus.record.Retractions;
import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.record.Dossier;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportLog;
import org.claimtrail.corpus.report.Outcome;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;

/**
 * The second half of an import: writes what was checked, each record once, and whole: no
 * bundle goes in before all it refers to, so that whoever reads, or kills the import,
 * never finds half of one.
 */
public final class Writing {

	private final Bundles bundles;

	private final Session session;

	private final Known known;

	private final Tally tally;

	private final BatchWriter writer;

	private final IdHashes present = new IdHashes();

	private final Retractions retractions = new Retractions();

	private final IdHashes removed = new IdHashes();

	/** What dossiers have no more and other documents of this import have. */
	private final Map<Dossier, List<String>> moved = new HashMap<>();

	private final PruneLook pruneLook;

	private Batch batch = new Batch();

	private boolean progressed;

	/**
	 * Prepares to write.
	 * @param known what the check has found
	 * @param latest the number of the latest change before the check
	 * @param history takes over how the records came about; null where they are entered
	 * now
	 * @param pruning whether claims are removed that their dossiers have no more
	 */
	public Writing(Bundles bundles, Registers registers, ChangeRegister changes, Session session, Known known,
			long latest, Tally tally, ImportLog log, @Nullable HistoryWriter history, boolean pruning) {
		this.bundles = bundles;
		this.session = session;
		this.known = known;
		this.tally = tally;
		// what this import has in another document only has another place
		this.pruneLook = new PruneLook(AlterationRule.ofImport(log.author()),
				(claim) -> known.isDeclared(Fingerprint.shortHash(claim)), pruning && !tally.isAnyRejected());
		if (pruning && tally.isAnyRejected()) {
			tally.warn(LeftOut.somethingRejected());
		}
		this.writer = new BatchWriter(session, registers, changes, latest, log, this.pruneLook, history);
	}

	public void write(List<FilePlan> plans) {
		this.tally.listener().started("Writing", this.known.size());
		for (FilePlan plan : plans) {
			read(plan);
		}
		flush();
		while (plans.stream().anyMatch(FilePlan::isPending)) {
			this.progressed = false;
			writeSequence(plans);
			if (!this.progressed) {
				throw new ImportFailedException("The files changed while they were imported: import them again.", null);
			}
		}
		this.writer.forget(this.moved, this.present::contains);
		this.tally.listener().ended();
		this.writer.finish(this.tally.listener());
		this.retractions.close((claims) -> this.session
			.executeRead((transaction) -> Withdrawals.foreign(transaction, claims), BatchWriter.LIMITS),
				this.tally::warn);
	}

	/** Writes in the order of the file what refers to nothing that is still to come. */
	private void read(FilePlan plan) {
		this.bundles.read(plan.file(), false, plan::isPending, (bundle) -> {
			this.tally.listener().advanced(0);
			add(plan, bundle);
			if (this.batch.has(this.writer.full())) {
				flush();
			}
		});
	}

	/** Writes the rest in an order in which everything comes after what it refers to. */
	private void writeSequence(List<FilePlan> plans) {
		Sequence sequence = new Sequence();
		for (int file = 0; file < plans.size(); file++) {
			FilePlan plan = plans.get(file);
			int number = file;
			this.bundles.read(plan.file(), false, plan::isPending, (bundle) -> {
				this.tally.listener().advanced(0);
				sequence.add(number, bundle, this::isThere);
			});
		}
		sequence.order();
		for (int from = 0; from < sequence.count();) {
			int to = sequence.end(from);
			writePart(plans, sequence, from, to);
			from = to;
		}
	}

	private void writePart(List<FilePlan> plans, Sequence sequence, int from, int to) {
		Map<FilePlan, Map<Integer, Integer>> places = new HashMap<>();
		for (int place = from; place < to; place++) {
			places.computeIfAbsent(plans.get(sequence.file(place)), (plan) -> new HashMap<>())
				.put(sequence.index(place), place - from);
		}
		Bundle[] read = new Bundle[to - from];
		places.forEach((plan, wanted) -> this.bundles.read(plan.file(), false, wanted::containsKey,
				(bundle) -> read[Objects.requireNonNull(wanted.get(bundle.index()))] = bundle));
		for (int place = from; place < to; place++) {
			Bundle bundle = read[place - from];
			FilePlan plan = plans.get(sequence.file(place));
			if (bundle != null && sequence.isLost(place)) {
				reject(plan, bundle, Known.dangling(bundle, this::isThere));
			}
			else if (bundle != null) {
				add(plan, bundle);
			}
			if (sequence.isClosed(place) && this.batch.has(this.writer.full())) {
				flush();
			}
		}
		flush();
	}

	private void add(FilePlan plan, Bundle bundle) {
		if (bundle.faults().isEmpty()) {
			this.batch.add(plan, bundle);
		}
		else {
			reject(plan, bundle, bundle.faults());
		}
	}

	private void flush() {
		Batch closed = this.batch;
		this.batch = new Batch();
		closed.keepClosed(this::isThere);
		if (!closed.isEmpty()) {
			this.tally.listener().waiting("the store to take " + closed.items().count() + " records");
			Written written = this.writer.write(closed, this::isThere);
			written.refused().forEach((part, faults) -> reject(part.plan(), part.bundle(), faults));
			written.seen().removed().forEach((id) -> this.removed.add(Fingerprint.shortHash(id)));
			Set<String> seen = new HashSet<>();
			written.batch().parts().forEach((part) -> {
				settle(part, written.effects(), seen);
				tell(part.bundle(), written.seen());
			});
		}
	}

	private void settle(Part part, Map<String, Effect> effects, Set<String> seen) {
		List<Item> items = part.bundle().items();
		this.progressed = true;
		this.retractions.look(part.bundle());
		this.tally.listener().advanced(items.size());
		for (Item item : items) {
			Effect effect = effects.getOrDefault(item.id(), Effect.UNCHANGED);
			this.present.add(item.hash());
			this.tally.count(item.kind(), seen.add(item.id()) ? Outcome.of(effect) : Outcome.UNCHANGED, 1);
		}
		part.plan().done(part.bundle().index());
	}

	private void tell(Bundle bundle, Seen seen) {
		LeftOut leftOut = seen.leftOut().get(bundle);
		if (leftOut != null) {
			this.tally.leftOut(leftOut, !seen.removed().isEmpty());
			if (!leftOut.moved().isEmpty()) {
				this.moved.put(leftOut.dossier(), leftOut.moved());
			}
		}
		this.pruneLook.told(bundle, seen).forEach(this.tally::warn);
	}

	/** What the graph has of it, others may refer to. */
	private void reject(FilePlan plan, Bundle bundle, List<Fault> faults) {
		this.progressed = true;
		this.tally.rejected(bundle, faults);
		plan.done(bundle.index());
		List<String> ids = bundle.items().stream().map(Item::id).toList();
		new GraphIds(this.session).among(ids).forEach((id) -> this.known.found(Fingerprint.shortHash(id)));
	}

	/** What is not of this run was found in the graph when it was checked. */
	private boolean isThere(long hash) {
		return !this.removed.contains(hash)
				&& (this.present.contains(hash) || this.known.isInGraph(hash) || !this.known.isOfThisRun(hash));
	}

}
