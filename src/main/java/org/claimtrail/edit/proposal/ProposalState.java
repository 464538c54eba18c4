package org.claimtrail.edit.proposal;

import java.util.Locale;

/** What became of a proposal. */
enum ProposalState {

	/** Nobody has decided yet. */
	PENDING,
	/** An editor has it recorded. */
	ACCEPTED,
	/** An editor has not. */
	REJECTED,
	/** Its author took it back. */
	WITHDRAWN;

	/** As it stands in a sentence. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
