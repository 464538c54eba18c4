package org.claimtrail.corpus.load;

import java.time.Duration;
import java.util.List;

import org.claimtrail.change.Author;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportReport;

/** Imports files for somebody. */
@FunctionalInterface
public interface FileImports {

	/**
	 * Imports files.
	 * @param author who imports
	 * @param patience how long to wait for another import to end
	 * @throws org.claimtrail.corpus.report.ImportFailedException if the import cannot
	 * come to its end
	 */
	ImportReport load(List<CorpusFile> files, ImportListener listener, Author author, Duration patience);

}
