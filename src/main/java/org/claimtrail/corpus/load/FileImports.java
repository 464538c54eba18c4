package org.claimtrail.corpus.load;

import java.time.Duration;
import java.util.List;

import org.claimtrail.change.Author;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportReport;

/** Imports files for somebody. */
public interface FileImports {

	/**
	 * Imports files.
	 * @param author who imports
	 * @param pruning whether claims are removed that their dossiers have no more; then
	 * the files are dossiers
	 * @param patience how long to wait for another import to end
	 * @throws org.claimtrail.corpus.report.ImportFailedException if the import cannot
	 * come to its end
	 */
	ImportReport load(List<CorpusFile> files, ImportListener listener, Author author, boolean pruning,
			Duration patience);

	/** Why nothing can be left out of a file: it is no dossier. */
	static String withoutDossier(String file) {
		return "Found JSON Lines in " + file
				+ ", expected dossiers: among lines a claim belongs to no document that could leave it out, so that nothing is known to be removed. Import it without prune.";
	}

}
