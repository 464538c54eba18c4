package org.claimtrail.corpus;

import org.claimtrail.citation.Drifts;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings verdicts that a store has by older rules up to date before anything else is done
 * with it.
 */
@Component
class StoreUpgrade implements SmartInitializingSingleton {

	private final Drifts drifts;

	StoreUpgrade(Drifts drifts) {
		this.drifts = drifts;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.drifts.bringUpToDate();
	}

}
