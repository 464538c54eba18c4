package org.claimtrail.corpus;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.claimtrail.change.Author;
import org.claimtrail.citation.store.Remembered;
import org.claimtrail.corpus.load.Registers;
import org.claimtrail.corpus.prune.ClaimRemoval;
import org.claimtrail.corpus.prune.DossierClaims;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Removes claims in a transaction of the caller, for all ways in alike. */
@Component
public class Removals {

	private final Registers registers;

	Removals(Registers registers) {
		this.registers = registers;
	}

	/** Some of the claims that refer to a claim. */
	public List<String> referrers(TransactionContext transaction, String id) {
		return new DossierClaims(transaction, DossierClaims.Way.EDIT).referrers(Set.of(id), List.of())
			.getOrDefault(id, List.of());
	}

	/**
	 * Removes claims, and leaves of each who removed it and why.
	 * @param ids claims that nothing but each other refers to
	 * @param author has a reason
	 * @return whether all that rests on them was compared
	 */
	public boolean remove(TransactionContext transaction, Collection<String> ids, Author author, ZonedDateTime now) {
		Remembered remembered = new Remembered();
		ClaimRemoval.remove(transaction, ids, author, now,
				(silent) -> this.registers.write(transaction, silent, now, remembered));
		return !remembered.isAnyOpen();
	}

	/** Notes which change removed claims. */
	public void tell(TransactionContext transaction, Collection<String> ids, long number) {
		ClaimRemoval.tell(transaction, ids, number);
	}

	/** The claims that a change removed; at most 1,000. */
	public List<String> removedBy(TransactionContext transaction, long number) {
		return ClaimRemoval.removedBy(transaction, number);
	}

	/** Why a claim is not removed to which others refer. */
	public static String referredTo(String id, List<String> others) {
		return ClaimRemoval.referredTo(id, others);
	}

}
