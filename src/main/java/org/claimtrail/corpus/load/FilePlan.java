package org.claimtrail.corpus.load;

import java.util.BitSet;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Reference;

/**
 * What is to be done with a file, bundle by bundle.
 */
public final class FilePlan {

	private static final long[] NONE = new long[0];

	private final CorpusFile file;

	/** The bundles that are still to be written, or to be completed. */
	private final BitSet pending = new BitSet();

	/** The bundles that were written and counted. */
	private final BitSet counted = new BitSet();

	private long[] references = NONE;

	FilePlan(CorpusFile file) {
		this.file = file;
	}

	CorpusFile file() {
		return this.file;
	}

	boolean isLines() {
		return this.file.format() == CorpusFile.Format.LINES;
	}

	void accept(Bundle bundle) {
		this.pending.set(bundle.index());
		if (!isLines()) {
			this.references = bundle.items()
				.stream()
				.flatMap((item) -> item.references().stream())
				.mapToLong(Reference::hash)
				.distinct()
				.filter((hash) -> bundle.items().stream().noneMatch((item) -> item.hash() == hash))
				.toArray();
		}
	}

	/** Takes a bundle from what is to be done. */
	void done(int index) {
		this.pending.clear(index);
	}

	boolean isPending(int index) {
		return this.pending.get(index);
	}

	boolean isPending() {
		return !this.pending.isEmpty();
	}

	boolean isCounted(int index) {
		return this.counted.get(index);
	}

	/** Marks a bundle as counted; false if it was already. */
	boolean count(int index) {
		boolean first = !this.counted.get(index);
		this.counted.set(index);
		return first;
	}

	/**
	 * The hashes of all outside of it that a dossier refers to; nothing for JSON Lines.
	 */
	long[] references() {
		return this.references;
	}

}
