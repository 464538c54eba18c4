package org.claimtrail.corpus.load;

import java.util.BitSet;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.record.Bundle;

/**
 * What is to be done with a file, bundle by bundle.
 */
public final class FilePlan {

	private final CorpusFile file;

	/** The bundles that are still to be written. */
	private final BitSet pending = new BitSet();

	FilePlan(CorpusFile file) {
		this.file = file;
	}

	CorpusFile file() {
		return this.file;
	}

	void accept(Bundle bundle) {
		this.pending.set(bundle.index());
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

}
