package org.claimtrail.edit.proposal;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A proposed dossier.
 *
 * @param dossier it as JSON; null where a claim of it was removed since, so that nothing
 * of that stays
 * @param title the headline of its article
 * @param claimCount how many claims it gives
 * @param given the records that it gives
 * @param named all records that it names, those among them
 * @param versions the versions that these had when it was proposed; of records that were
 * not there none
 * @param reason why, as its author says
 * @param accountId whose it is
 * @param seenChange the number of the newest change when it was proposed
 * @param decision why it was decided so, as whoever decided says
 * @param changeNumber the change that it became; null where it became none
 */
record Proposal(String id, long number, ProposalState state, @Nullable String dossier, @Nullable String title,
		int claimCount, List<String> given, List<String> named, Map<String, Integer> versions, @Nullable String reason,
		String accountId, String proposedBy, ZonedDateTime proposedAt, long seenChange, @Nullable String decidedBy,
		@Nullable ZonedDateTime decidedAt, @Nullable String decision, @Nullable Long changeNumber) {

	boolean isPending() {
		return this.state == ProposalState.PENDING;
	}

	/** The identifier of its article; null where it has none. */
	@Nullable String article() {
		return this.given.stream().filter((id) -> id.startsWith("article:")).findFirst().orElse(null);
	}

}
