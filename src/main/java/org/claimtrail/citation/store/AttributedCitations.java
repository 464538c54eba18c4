package org.claimtrail.citation.store;

import java.util.List;

import org.claimtrail.citation.tally.DriftTally;
import org.neo4j.driver.TransactionContext;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Keeps what follows from citations right where others answer for the claims by now. */
@Component
@NamedInterface("store")
public class AttributedCitations {

	private final DriftRegister drift;

	AttributedCitations(DriftRegister drift) {
		this.drift = drift;
	}

	/**
	 * Lets the citations by and of claims count for those who answer for them by now,
	 * however many they are.
	 */
	public void attribute(TransactionContext transaction, List<String> claims) {
		DriftTally tally = new DriftTally(transaction);
		CitationKeys.updateAll(transaction, claims, tally);
		tally.write();
	}

	/**
	 * Compares claims for which other claimants answer by now, and what rests on them.
	 * Where that is too much for one transaction, {@link OpenComparisons} has the rest.
	 * @param transaction the transaction to write in
	 * @param moved the claims
	 * @param claimants who answered for them, and who does
	 * @param remembered what was read so far
	 */
	public void compare(TransactionContext transaction, List<String> moved, List<String> claimants,
			Remembered remembered) {
		recount(transaction, moved);
		remembered.clear();
		DriftTally tally = new DriftTally(transaction);
		boolean compared = this.drift.reattribute(transaction, moved, remembered, tally);
		tally.write();
		if (!compared) {
			leaveOpen(transaction, claimants, remembered);
		}
	}

	/**
	 * Counts anew who passes on what is cited by claims that others answer for by now.
	 */
	public void recount(TransactionContext transaction, List<String> claims) {
		this.drift.recount(transaction, claims);
	}

	/** Leaves what rests on claimants to {@link OpenComparisons}. */
	public void leaveOpen(TransactionContext transaction, List<String> claimants, Remembered remembered) {
		OpenComparisons.leave(transaction, claimants);
		remembered.leaveOpen();
	}

}
