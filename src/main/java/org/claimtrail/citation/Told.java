package org.claimtrail.citation;

import org.claimtrail.claim.Attribution;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of drift look at in a claim.
 *
 * @param claimant identifier of who made it
 * @param statedOn when it was stated
 * @param cue the words of attribution
 * @param figure the figure, if it has one
 */
record Told(String id, String claimant, PartialDate statedOn, @Nullable String cue, Attribution attribution,
		@Nullable ToldFigure figure) {
}
