package org.claimtrail.corpus;

import org.claimtrail.article.ArticleRegister;
import org.claimtrail.citation.store.Drifts;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.claim.store.ClaimRegister;
import org.claimtrail.figure.store.FigureRegister;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.proposition.ExpressionRegister;
import org.claimtrail.review.ReviewRegister;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Brings what a store has by older rules up to date before anything else is done with it.
 * Waits for others that write, who may have done it then.
 */
@Component
class StoreUpgrade implements InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(StoreUpgrade.class);

	private final StoreSessions sessions;

	private final WriteLock lock;

	private final ArticleRegister articles;

	private final ClaimRegister claims;

	private final Withdrawals withdrawals;

	private final FigureRegister figures;

	private final Drifts drifts;

	private final ReviewRegister reviews;

	private final ExpressionRegister expressions;

	StoreUpgrade(StoreSessions sessions, WriteLock lock, ArticleRegister articles, ClaimRegister claims,
			Withdrawals withdrawals, FigureRegister figures, Drifts drifts, ReviewRegister reviews,
			ExpressionRegister expressions) {
		this.sessions = sessions;
		this.lock = lock;
		this.articles = articles;
		this.claims = claims;
		this.withdrawals = withdrawals;
		this.figures = figures;
		this.drifts = drifts;
		this.reviews = reviews;
		this.expressions = expressions;
	}

	@Override
	public void afterPropertiesSet() {
		bringUpToDate();
	}

	void bringUpToDate() {
		try (Session session = this.sessions.open()) {
			if (this.articles.isCurrent(session) && this.claims.isCurrent(session)
					&& this.withdrawals.isCurrent(session) && this.figures.isCurrent(session)
					&& this.drifts.isCurrent(session) && this.reviews.isCurrent(session)
					&& this.expressions.isCurrent(session)) {
				return;
			}
			try (WriteTurn turn = this.lock.take("upgrade", logger::info)) {
				this.articles.bringUpToDate(session, turn::require);
				this.claims.bringUpToDate(session, turn::require);
				this.withdrawals.bringUpToDate(session, turn::require);
				this.figures.bringUpToDate(session, turn::require);
				this.drifts.bringUpToDate(session, turn::require);
				this.reviews.bringUpToDate(session, turn::require);
				this.expressions.bringUpToDate(session, turn::require);
			}
		}
	}

}
