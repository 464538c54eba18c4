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
 * @param problems why nothing was written
 * @param warnings what is doubtful
 */
record Payload(@Nullable String subjectId, @Nullable String withdrawnId, @Nullable String changeId,
		@Nullable String removedId, List<Problem> problems, List<Problem> warnings) {

	static Payload refused(List<Problem> problems, List<Problem> warnings) {
		return new Payload(null, null, null, null, problems, warnings);
	}

}
