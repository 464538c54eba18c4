package org.claimtrail.change;

/** What was done, in the words of whoever did it. */
public enum ChangeAction {

	/** Documents were imported. */
	IMPORT,
	/** A dossier was recorded. */
	RECORD_DOSSIER,
	/** A claim was recorded. */
	RECORD_CLAIM,
	/** The record of a claim was corrected. */
	CORRECT_CLAIM,
	/** A claim was recorded in which a source takes back another one. */
	WITHDRAW_CLAIM,
	/** A fact-check was recorded. */
	REVIEW_CLAIM,
	/** It was noted what people found who checked a claim. */
	VERIFY_CLAIM,
	/** The record of a claim was removed. */
	REMOVE_CLAIM,
	/** Two records of one speaker or organization were made one. */
	MERGE_CLAIMANTS,
	/** A record that was merged is one of its own again. */
	UNDO_MERGE,
	/** A dossier was recorded that somebody else may have proposed. */
	ACCEPT_PROPOSAL

}
