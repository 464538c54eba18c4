package org.claimtrail.corpus.history;

import java.util.List;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.Fault;
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

	private static final String UNFINISHED = "An import of an export with its history was not ended in this store, and nothing else goes into it until then: "
			+ "go on with that file first, by the command import and alone; or begin with an empty store.";

	private static final String OTHERWISE = "Export again; or leave out the first line, and the records alone are imported.";

	private final DocumentSchema schema;

	public Histories(DocumentSchema schema) {
		this.schema = schema;
	}

	/**
	 * Looks for a history in files; where there is one that is not taken, says so.
	 * @param permitted whether this way in takes histories
	 * @return the history to be taken over; null if there is none
	 * @throws RefusedHistoryException if it could be taken and is wrong, or if another
	 * one was taken in part
	 */
	public @Nullable HistoryFile find(List<CorpusFile> files, boolean permitted, Session session, Tally tally,
			Runnable pulse) {
		Runnable sign = () -> {
			tally.listener().advanced(0);
			pulse.run();
		};
		String begun = session.executeRead(WriteOrder::takingOver).orElse(null);
		if (begun != null) {
			return goOn(begun, files, permitted, tally, sign);
		}
		for (CorpusFile file : files) {
			Outline outline = Outline.of(file, sign);
			if (!outline.any()) {
				continue;
			}
			String hindrance = hindrance(outline, files, permitted);
			if (hindrance == null && session.executeRead(Histories::isEmpty)) {
				return check(file, tally, pulse, OTHERWISE);
			}
			tally.warn(new Fault(file.name(), 1, "",
					"the records alone are taken, and not how they came about (changes, earlier versions, removals, merges): "
							+ ((hindrance != null) ? hindrance
									: "that goes into an empty store only, and this one is not empty")));
			return null;
		}
		return null;
	}

	/** Whether a store has nothing that an import could bring, and none has begun. */
	public static boolean isEmpty(Session session) {
		return session
			.executeRead((transaction) -> WriteOrder.takingOver(transaction).isEmpty() && isEmpty(transaction));
	}

	/** Whether a store has a history in part. */
	public static boolean isTakenInPart(Session session) {
		return session.executeRead(WriteOrder::takingOver).isPresent();
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

	/** Nothing but the file of that history goes into a store that has it in part. */
	private HistoryFile goOn(String begun, List<CorpusFile> files, boolean permitted, Tally tally, Runnable pulse) {
		CorpusFile file = files.isEmpty() ? null : files.getFirst();
		Outline outline = (file != null) ? Outline.of(file, pulse) : null;
		if (file == null || outline == null || !outline.any() || hindrance(outline, files, permitted) != null) {
			throw new RefusedHistoryException(UNFINISHED);
		}
		HistoryFile checked = check(file, tally, pulse, UNFINISHED);
		if (!begun.equals(checked.mark())) {
			throw new RefusedHistoryException(UNFINISHED);
		}
		return checked;
	}

	private HistoryFile check(CorpusFile file, Tally tally, Runnable pulse, String advice) {
		tally.listener().started("Checking the history", -1);
		HistoryCheck check = new HistoryCheck(file, this.schema);
		List<Fault> faults = check.faults(tally.listener(), pulse);
		tally.listener().ended();
		if (!faults.isEmpty()) {
			faults.forEach(tally.listener()::fault);
			throw new RefusedHistoryException("The history in " + file.name()
					+ " is not as an export writes it, so that nothing of the file was imported. " + advice);
		}
		return check.checked();
	}

}
