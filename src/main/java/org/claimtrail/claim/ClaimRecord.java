package org.claimtrail.claim;

import java.util.List;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a claim, except what it cites.
 *
 * @param claimant identifier of the speaker or organization that makes it
 * @param statedOn when it was stated; {@link PartialDate#UNKNOWN} where nobody knows
 * @param role what the claimant is called in the text
 * @param figure the figure, if it has one
 */
public record ClaimRecord(String id, String statement, String claimant, @Nullable String role, PartialDate statedOn,
		Medium medium, @Nullable String language, @Nullable String quote, @Nullable String cue, Attribution attribution,
		@Nullable FigureRecord figure, List<AppearanceRecord> appearances, Verification verification,
		@Nullable String verificationNote) {

	/** The same claim in other articles. */
	public ClaimRecord appearingIn(List<AppearanceRecord> others) {
		return new ClaimRecord(this.id, this.statement, this.claimant, this.role, this.statedOn, this.medium,
				this.language, this.quote, this.cue, this.attribution, this.figure, others, this.verification,
				this.verificationNote);
	}

	/** The same claim by another claimant. */
	public ClaimRecord madeBy(String other) {
		return new ClaimRecord(this.id, this.statement, other, this.role, this.statedOn, this.medium, this.language,
				this.quote, this.cue, this.attribution, this.figure, this.appearances, this.verification,
				this.verificationNote);
	}

	/** Whether nobody has stated which day the figure describes. */
	public boolean isDescribedDayInferred() {
		return this.figure != null && ((this.figure.asOfInferred() != null) ? this.figure.asOfInferred()
				: this.figure.asOf() == null || this.figure.asOf().equals(this.statedOn.day()));
	}

}
