package org.claimtrail.corpus;

import org.claimtrail.article.ArticleRegister;
import org.claimtrail.citation.Drifts;
import org.claimtrail.figure.FigureRegister;
import org.claimtrail.ledger.StoreSessions;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings what a store has by older rules, such as verdicts, up to date before anything
 * else is done with it.
 */
@Component
class StoreUpgrade implements SmartInitializingSingleton {

	private final StoreSessions sessions;

	private final ArticleRegister articles;

	private final FigureRegister figures;

	private final Drifts drifts;

	StoreUpgrade(StoreSessions sessions, ArticleRegister articles, FigureRegister figures, Drifts drifts) {
		this.sessions = sessions;
		this.articles = articles;
		this.figures = figures;
		this.drifts = drifts;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try (Session session = this.sessions.open()) {
			this.articles.bringUpToDate(session);
			this.figures.bringUpToDate(session);
		}
		this.drifts.bringUpToDate();
	}

}
