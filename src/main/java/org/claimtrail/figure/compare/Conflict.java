package org.claimtrail.figure.compare;

import java.util.Objects;

import org.claimtrail.figure.series.Point;
import org.jspecify.annotations.Nullable;

/**
 * Two figures of different sources that cannot both hold.
 *
 * @param over the one that lies above
 * @param under the one that lies below
 */
public record Conflict(Point over, Point under) {

	/** Why the two cannot both hold. */
	public AgreementRule rule() {
		return Objects.requireNonNull(Conflicts.rule(this.over, this.under));
	}

	/** How far the two are apart however they were rounded. */
	double clearance() {
		return this.over.rounded().gap(this.under.rounded());
	}

	/** How far the two are apart as stated. */
	public double gap() {
		return this.over.interval().gap(this.under.interval());
	}

	/** How many times the lower one the upper one is; null when that ends at zero. */
	public @Nullable Double ratio() {
		return this.over.interval().ratio(this.under.interval());
	}

}
