package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.doubt.Doubts;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.record.MergedArticles;
import org.claimtrail.corpus.record.Reference;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The first half of an import: reads everything once, rejects what is wrong, and keeps of
 * the rest no more than hashes. Writes nothing.
 */
public final class Checking {

	private static final int QUESTIONS = 5_000;

	private final Bundles bundles;

	private final GraphIds graph;

	private final Tally tally;

	private final Runnable pulse;

	private final Known known = new Known();

	private final Circles circles = new Circles();

	private final Doubts doubts;

	private final List<FilePlan> plans = new ArrayList<>();

	private final Addresses addresses;

	private final @Nullable MergedArticles merged;

	/**
	 * Prepares the check.
	 * @param pulse is called now and then while this goes on
	 * @param merged takes in the articles that have the address of another; null to
	 * reject them
	 */
	public Checking(Bundles bundles, GraphIds graph, Tally tally, Runnable pulse, @Nullable MergedArticles merged) {
		this.merged = merged;
		this.addresses = new Addresses(graph);
		this.pulse = pulse;
		this.bundles = bundles;
		this.graph = graph;
		this.tally = tally;
		this.doubts = new Doubts(graph, tally);
	}

	/**
	 * Checks files.
	 * @return what may be written of each
	 */
	public List<FilePlan> check(List<CorpusFile> files) {
		this.tally.listener().started("Checking", -1);
		for (CorpusFile file : files) {
			FilePlan plan = new FilePlan(file);
			this.plans.add(plan);
			this.bundles.read(file, true, (index) -> true, (bundle) -> check(plan, bundle));
		}
		this.doubts.close();
		rejectRemoved();
		rejectCircles();
		settleAddresses();
		this.tally.listener().ended();
		if (!this.known.isClosed()) {
			askGraph();
			rejectDangling();
		}
		return this.plans;
	}

	/** What may be referred to, after the check. */
	public Known known() {
		return this.known;
	}

	private void check(FilePlan plan, Bundle bundle) {
		this.tally.listener().advanced(1);
		this.pulse.run();
		List<Fault> faults = bundle.faults().isEmpty() ? contradictions(bundle) : bundle.faults();
		if (!faults.isEmpty()) {
			this.tally.rejected(bundle, faults);
			return;
		}
		bundle.warnings().forEach(this.tally::warn);
		this.doubts.look(bundle);
		bundle.items().forEach(this.circles::declare);
		bundle.items().forEach(this.addresses::look);
		bundle.items().forEach(this.known::declare);
		plan.accept(bundle);
	}

	private List<Fault> contradictions(Bundle bundle) {
		List<Fault> faults = new ArrayList<>();
		Map<String, String> fingerprints = new HashMap<>();
		for (Item item : bundle.items()) {
			String before = fingerprints.putIfAbsent(item.id(), item.fingerprint());
			boolean otherHere = before != null && !before.equals(item.fingerprint());
			if (otherHere || this.known.contradicts(item)) {
				faults.add(bundle.document()
					.fault(Document.path(item.field(), "id"), "found " + item.id()
							+ " a second time with another content, expected each record once in an import"));
			}
		}
		return faults;
	}

	/** Looks up in the graph whatever is referred to and not in this run. */
	private void askGraph() {
		Map<String, Long> open = new HashMap<>();
		each((plan, bundle) -> {
			for (Item item : bundle.items()) {
				for (Reference reference : item.references()) {
					if (!this.known.contains(reference.hash())) {
						open.put(reference.id(), reference.hash());
					}
				}
			}
			if (open.size() >= QUESTIONS) {
				ask(open);
			}
		});
		ask(open);
	}

	private void ask(Map<String, Long> open) {
		if (!open.isEmpty()) {
			this.tally.listener().waiting("the store to look up " + open.size() + " identifiers");
			this.graph.among(open.keySet()).forEach((id) -> this.known.found(Fingerprint.shortHash(id)));
			open.clear();
		}
	}

	/**
	 * Rejects what refers to nothing, and what refers to what was rejected, to the end.
	 */
	private void rejectDangling() {
		boolean[] again = { true };
		while (again[0]) {
			again[0] = false;
			each((plan, bundle) -> {
				List<Fault> faults = Known.dangling(bundle, this.known::contains);
				again[0] |= !faults.isEmpty();
				reject(plan, bundle, faults);
			});
		}
	}

	/** Rejects claims that were removed. */
	private void rejectRemoved() {
		if (this.graph.isAnyRemoved()) {
			Removed removed = new Removed(this.graph);
			each((plan, bundle) -> removed.look(bundle));
			if (removed.isAny()) {
				each((plan, bundle) -> reject(plan, bundle, removed.faults(bundle)));
			}
		}
	}

	/** Rejects measures and organizations that would be a part of themselves. */
	private void rejectCircles() {
		if (this.circles.close(this.graph)) {
			each((plan, bundle) -> {
				List<Fault> faults = new ArrayList<>();
				bundle.items().forEach((item) -> faults.addAll(this.circles.faults(bundle.document(), item)));
				reject(plan, bundle, faults);
			});
		}
	}

	/** Of several articles with one address one is recorded. */
	private void settleAddresses() {
		if (!this.addresses.isAnyContested()) {
			return;
		}
		Map<String, String> others = new HashMap<>();
		each((plan, bundle) -> {
			List<Fault> faults = new ArrayList<>();
			for (Item item : bundle.items()) {
				String holder = this.addresses.holder(item);
				if (holder != null && this.merged == null) {
					faults.add(Addresses.taken(bundle.document(), item, holder));
				}
				else if (holder != null) {
					this.known.withdraw(item);
					if (others.putIfAbsent(item.id(), holder) == null) {
						this.tally.warn(Addresses.merged(bundle.document(), item, holder));
					}
				}
			}
			reject(plan, bundle, faults);
		});
		if (this.merged != null) {
			others.forEach(this.merged::merge);
			each((plan, bundle) -> plan.accept(bundle));
		}
	}

	private void reject(FilePlan plan, Bundle bundle, List<Fault> faults) {
		if (faults.isEmpty()) {
			return;
		}
		this.tally.rejected(bundle, faults);
		plan.done(bundle.index());
		bundle.items().forEach(this.known::withdraw);
		List<String> gone = bundle.items().stream().map(Item::id).toList();
		this.graph.among(gone).forEach((id) -> this.known.found(Fingerprint.shortHash(id)));
	}

	private void each(BiConsumer<FilePlan, Bundle> reader) {
		for (FilePlan plan : this.plans) {
			this.bundles.read(plan.file(), false, plan::isPending, (bundle) -> {
				this.tally.listener().advanced(0);
				reader.accept(plan, bundle);
			});
		}
	}

}
