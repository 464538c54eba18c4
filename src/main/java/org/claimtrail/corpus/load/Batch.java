package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;

/** Bundles that are written in one transaction. */
final class Batch {

	/** The records of a transaction; a dossier may have more. */
	static final int FULL = 2_000;

	/** The same while others write, who wait for each transaction. */
	static final int SHARED = 250;

	private final List<Part> parts = new ArrayList<>();

	private int records;

	void add(FilePlan plan, Bundle bundle) {
		this.parts.add(new Part(plan, bundle));
		this.records += bundle.items().size();
	}

	boolean has(int records) {
		return this.records >= records;
	}

	boolean isEmpty() {
		return this.parts.isEmpty();
	}

	List<Part> parts() {
		return this.parts;
	}

	List<Bundle> bundles() {
		return this.parts.stream().map(Part::bundle).toList();
	}

	Stream<Item> items() {
		return this.parts.stream().flatMap((part) -> part.bundle().items().stream());
	}

	/**
	 * Drops every bundle that refers to a record which is neither there nor in this
	 * batch.
	 */
	void keepClosed(LongPredicate there) {
		boolean dropped;
		do {
			IdHashes here = new IdHashes();
			items().forEach((item) -> here.add(item.hash()));
			dropped = this.parts.removeIf((part) -> part.lacks((hash) -> there.test(hash) || here.contains(hash)));
		}
		while (dropped);
	}

	/** The same without some bundles, and without those that need them. */
	Batch without(Collection<Part> some, LongPredicate there) {
		Batch rest = new Batch();
		this.parts.stream()
			.filter((part) -> some.stream().noneMatch((one) -> one == part))
			.forEach((part) -> rest.add(part.plan(), part.bundle()));
		if (!some.isEmpty()) {
			rest.keepClosed(there);
		}
		return rest;
	}

	/** A bundle and the plan of its file. */
	record Part(FilePlan plan, Bundle bundle) {

		private boolean lacks(LongPredicate there) {
			return this.bundle.items()
				.stream()
				.flatMap((item) -> item.references().stream())
				.anyMatch((reference) -> !there.test(reference.hash()));
		}

	}

}
