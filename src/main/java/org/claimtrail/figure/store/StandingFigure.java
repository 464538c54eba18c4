package org.claimtrail.figure.store;

import org.claimtrail.figure.series.Stated;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * The figure that a claimant stands by about a described time.
 *
 * @param id identifier of the claim
 * @param claimant identifier of who stands by it
 * @param spreadRatio the {@link Spread} that is kept on the claim; null if none is
 */
record StandingFigure(String id, String claimant, Stated stated, @Nullable Double spreadRatio) {

	static StandingFigure of(Value claim) {
		return new StandingFigure(claim.get("id").asString(), claim.get("claimantId").asString(), Stated.of(claim),
				claim.get("spreadRatio").isNull() ? null : (Double) claim.get("spreadRatio").asDouble());
	}

}
