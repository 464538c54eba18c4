package org.claimtrail.edit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mutation answers; the records themselves are read when they are asked for.
 *
 * @param subjectId the record that it is about; null where it shows none
 * @param withdrawnId the claim that is taken back, of a withdrawal
 * @param changeId the change that was made; null when nothing was altered
 * @param removedId the claim that was removed
 * @param removedIds the claims that were removed, or would be
 * @param proposalId the proposal that it is about; null of what is about none
 * @param problems why nothing was written
 * @param warnings what is doubtful
 */
public record Payload(@Nullable String subjectId, @Nullable String withdrawnId, @Nullable String changeId,
		@Nullable String removedId, List<String> removedIds, @Nullable String proposalId, List<Problem> problems,
		List<Problem> warnings) {

	public static Payload refused(List<Problem> problems, List<Problem> warnings) {
		return new Payload(null, null, null, null, List.of(), null, problems, warnings);
	}

	/** The same, with the claims that would be removed if nothing was wrong. */
	Payload removing(List<String> removedIds) {
		return new Payload(this.subjectId, this.withdrawnId, this.changeId, this.removedId, removedIds, this.proposalId,
				this.problems, this.warnings);
	}

	/** The same, about a proposal. */
	public Payload about(@Nullable String proposalId) {
		return new Payload(this.subjectId, this.withdrawnId, this.changeId, this.removedId, this.removedIds, proposalId,
				this.problems, this.warnings);
	}

}
