package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

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

	Stream<Item> items() {
		return this.parts.stream().flatMap((part) -> part.bundle().items().stream());
	}

	/**
	 * Drops every bundle that needs a record which is neither there nor in this batch,
	 * and adds the identifiers of all others to what is present.
	 */
	void settle(IdHashes present, LongPredicate there) {
		IdHashes here = new IdHashes();
		items().forEach((item) -> here.add(item.hash()));
		this.parts.removeIf((part) -> part.lacks((hash) -> there.test(hash) || here.contains(hash)));
		items().forEach((item) -> present.add(item.hash()));
	}

	/** A bundle and the plan of its file. */
	record Part(FilePlan plan, Bundle bundle) {

		private boolean lacks(LongPredicate there) {
			return this.bundle.items()
				.stream()
				.flatMap((item) -> item.references().stream())
				.anyMatch((reference) -> reference.needed() && !there.test(reference.hash()));
		}

	}

}
