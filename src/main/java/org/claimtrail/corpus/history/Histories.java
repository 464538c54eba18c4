package org.claimtrail.corpus.history;

import java.util.List;
import java.util.Optional;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.ledger.WriteOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Decides whether the history in a file is taken over: by a command, into an empty store,
 * of one export of everything.
 */
public final class Histories {

	private static final String EMPTY = """
			CYPHER 25
			RETURN NOT EXISTS { (:Claim|Claimant|MergedClaimant|Article|Measure|Proposition|Change|RemovedClaim) } AS empty
			""";

	private final DocumentSchema schema;

	public Histories(DocumentSchema schema) {
		this.schema = schema;
	}

	/**
	 * Looks for a history in files; where there is one that is not taken, says so.
	 * @param permitted whether this way in takes histories
	 * @return the history to be taken over; null if there is none
	 * @throws ImportFailedException if it could be taken and is wrong
	 */
	public @Nullable HistoryFile find(List<CorpusFile> files, boolean permitted, Session session, Tally tally,
			Runnable pulse) {
		for (CorpusFile file : files) {
			Outline outline = Outline.of(file);
			if (!outline.any()) {
				continue;
			}
			String hindrance = hindrance(outline, files, permitted);
			HistoryFile checked = (hindrance == null) ? check(file, session, tally, pulse) : null;
			if (checked != null) {
				return checked;
			}
			tally.warn(new Fault(file.name(), 1, "",
					"the records alone are taken, and not how they came about (changes, earlier versions, removals, merges): "
							+ ((hindrance != null) ? hindrance
									: "that goes into an empty store only, and this one is not empty")));
			return null;
		}
		return null;
	}

	/** Whether a store has nothing that an import could bring. */
	static boolean isEmpty(TransactionContext transaction) {
		return transaction.run(EMPTY).single().get("empty").asBoolean();
	}

	private static @Nullable String hindrance(Outline outline, List<CorpusFile> files, boolean permitted) {
		if (!permitted) {
			return "only the command import takes that, into an empty store, and without --merge-articles";
		}
		if (files.size() > 1) {
			return "that goes in alone, and there are other files; import this one first";
		}
		if (!outline.begins()) {
			return "the file does not begin as an export of everything does";
		}
		return outline.isDisturbed() ? "somebody wrote while the export ran; for a whole history export again" : null;
	}

	private @Nullable HistoryFile check(CorpusFile file, Session session, Tally tally, Runnable pulse) {
		Optional<String> begun = session.executeRead(WriteOrder::takingOver);
		if (begun.isEmpty() && !session.executeRead(Histories::isEmpty)) {
			return null;
		}
		tally.listener().started("Checking the history", -1);
		HistoryCheck check = new HistoryCheck(file, this.schema);
		List<Fault> faults = check.faults(tally.listener(), pulse);
		tally.listener().ended();
		if (!faults.isEmpty()) {
			faults.forEach(tally.listener()::fault);
			throw new ImportFailedException("The history in " + file.name()
					+ " is not as an export writes it, so that nothing of the file was imported. Export again; or leave out the first line, and the records alone are imported.",
					null);
		}
		HistoryFile checked = check.checked();
		if (begun.isPresent() && !begun.get().equals(checked.mark())) {
			throw new ImportFailedException(
					"An import of another export with its history was not ended in this store: go on with that file, or begin with an empty store.",
					null);
		}
		return checked;
	}

}
