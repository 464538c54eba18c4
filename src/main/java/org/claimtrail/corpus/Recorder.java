package org.claimtrail.corpus;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.citation.store.Remembered;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.load.Checking;
import org.claimtrail.corpus.load.GraphIds;
import org.claimtrail.corpus.load.Registers;
import org.claimtrail.corpus.prune.DossierClaims;
import org.claimtrail.corpus.prune.LeftOut;
import org.claimtrail.corpus.record.Retractions;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Entry;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Records one document in a transaction of the caller: read, checked and written as by an
 * import, with all that follows from it.
 */
@Component
public class Recorder {

	private final Bundles bundles = new Bundles(new DocumentSchema());

	private final Registers registers;

	private final Completion completion;

	Recorder(Registers registers, Completion completion) {
		this.registers = registers;
		this.completion = completion;
	}

	/**
	 * Checks a document.
	 * @param transaction has entered the {@link org.claimtrail.ledger.WriteOrder}
	 * @param json the document: a dossier, or one record as a line of JSON Lines
	 * @param dossier which of both it is
	 */
	public Checked check(TransactionContext transaction, String json, boolean dossier) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		CorpusFile file = new CorpusFile("input", dossier ? CorpusFile.Format.JSON : CorpusFile.Format.LINES,
				() -> new ByteArrayInputStream(bytes), bytes.length);
		Found found = new Found(new ArrayList<>(), new ArrayList<>());
		new Checking(this.bundles, new GraphIds(transaction), new Tally(found), () -> {
		}, null).check(List.of(file));
		List<Bundle> read = new ArrayList<>();
		if (found.faults().isEmpty()) {
			this.bundles.read(file, false, (index) -> true, read::add);
		}
		return new Checked(read, found.faults(), found.warnings());
	}

	/**
	 * Finds what a document leaves out that it had when it was recorded before.
	 * @param checked a whole dossier without faults
	 * @param removing whether that is to be removed
	 */
	public Absent absent(TransactionContext transaction, Checked checked, boolean removing) {
		DossierClaims dossiers = new DossierClaims(transaction, DossierClaims.Way.EDIT);
		LeftOut leftOut = dossiers.leftOut(checked.bundles(), (id) -> false).values().stream().findFirst().orElse(null);
		List<String> told = new ArrayList<>();
		if (removing && checked.isWithoutArticle()) {
			told.add(LeftOut.withoutArticle());
		}
		Map<String, List<String>> referrers = Map.of();
		if (leftOut != null) {
			told.addAll(leftOut.told(removing));
			referrers = (removing && !leftOut.exceeds(LeftOut.MOST_OF_AN_EDIT))
					? dossiers.referrers(leftOut.removable().keySet(), checked.bundles()) : Map.of();
		}
		return new Absent(leftOut, referrers, told.stream().map((one) -> new Finding("claims", one)).toList());
	}

	/**
	 * Keeps in mind which claims a dossier has, after it was written.
	 * @param effects what became of each record
	 * @return whether that was not known
	 */
	public boolean keep(TransactionContext transaction, Checked checked, Absent absent, Map<String, Effect> effects) {
		DossierClaims dossiers = new DossierClaims(transaction, DossierClaims.Way.EDIT);
		LeftOut leftOut = absent.leftOut();
		boolean kept = dossiers.keep(checked.bundles(), effects);
		return (leftOut != null && dossiers.forget(leftOut)) || kept;
	}

	/**
	 * Writes what was checked and found without faults.
	 * @return what became of each record, by identifier, and whether all that rests on
	 * them is right; if not, {@link #complete} sees to it
	 */
	public Recorded write(TransactionContext transaction, Checked checked, ZonedDateTime now) {
		Remembered remembered = new Remembered();
		List<Entry<Item>> entries = checked.items()
			.stream()
			.map((item) -> new Entry<>(item.id(), item, item.fingerprint()))
			.toList();
		Map<String, Effect> effects = this.registers.write(transaction, entries, now, remembered);
		return new Recorded(effects, !remembered.isAnyOpen(), retractions(transaction, checked));
	}

	private static List<Finding> retractions(TransactionContext transaction, Checked checked) {
		Found found = new Found(new ArrayList<>(), new ArrayList<>());
		Retractions retractions = new Retractions();
		checked.bundles().forEach(retractions::look);
		retractions.close((claims) -> Withdrawals.foreign(transaction, claims), found::warning);
		return found.warnings();
	}

	/**
	 * Goes on, in the background, with what rests on records that were altered and is too
	 * much for one transaction.
	 */
	public void complete() {
		this.completion.start();
	}

	/** Keeps what is found. */
	private record Found(List<Finding> faults, List<Finding> warnings) implements ImportListener {

		@Override
		public void fault(Fault fault) {
			this.faults.add(new Finding(fault.field(), fault.problem()));
		}

		@Override
		public void warning(Fault warning) {
			this.warnings.add(new Finding(warning.field(), warning.problem()));
		}

	}

}
