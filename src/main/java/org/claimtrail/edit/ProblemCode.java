package org.claimtrail.edit;

/** The kinds of problems, by the stable code that clients see. */
public enum ProblemCode {

	/** The content breaks a rule of documents. */
	INVALID,
	/** The content is doubtful, which hinders nothing. */
	DOUBTFUL,
	/** The dossier had claims that it has no more, which hinders nothing. */
	LEFT_OUT,
	/** The record that is to be altered is not there. */
	NOT_FOUND,
	/** There is a record with this identifier and another content. */
	ALREADY_RECORDED,
	/** Somebody altered the record after the version that was expected. */
	VERSION_CONFLICT,
	/** It was not said which version of a record that would be altered was read. */
	VERSION_MISSING,
	/** The record was left half written by an import of an earlier version. */
	UNFINISHED,
	/** The same idempotency key came before with another input. */
	KEY_REUSED,
	/** An alteration needs a reason. */
	REASON_MISSING,
	/** Others refer to the record. */
	REFERRED_TO,
	/** Who takes the claim back is not its source. */
	NOT_THE_SOURCE,
	/** The record is merged into another one. */
	MERGED,
	/** The record is not merged into another one. */
	NOT_MERGED,
	/** The proposal is decided already. */
	NOT_PENDING,
	/** The account has as many proposals pending as it may. */
	TOO_MANY_PENDING,
	/** An import is running. */
	BUSY

}
