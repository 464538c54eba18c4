package org.claimtrail.corpus.merge;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.citation.store.AttributedCitations;
import org.claimtrail.citation.store.CitationRegister;
import org.claimtrail.citation.store.Remembered;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.claim.store.ClaimRegister;
import org.claimtrail.figure.store.FigureRegister;
import org.claimtrail.figure.store.Touched;
import org.claimtrail.identity.Merges;
import org.claimtrail.identity.NamedEdges;
import org.claimtrail.proposition.ExpressionRegister;
import org.claimtrail.review.ReviewRegister;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Finds anew all that follows from who answers for whom: whose the claims, affiliations
 * and articles are, and whatever is kept of them.
 */
@Component
public class Reattribution {

	/** No more claims than this are looked at in the transaction that merges. */
	private static final int MOST = 2_000;

	private final ClaimRegister claims;

	private final CitationRegister citations;

	private final AttributedCitations attributed;

	private final ExpressionRegister expressions;

	private final ReviewRegister reviews;

	private final FigureRegister figures;

	private final Withdrawals withdrawals;

	Reattribution(ClaimRegister claims, CitationRegister citations, AttributedCitations attributed,
			ExpressionRegister expressions, ReviewRegister reviews, FigureRegister figures, Withdrawals withdrawals) {
		this.claims = claims;
		this.citations = citations;
		this.attributed = attributed;
		this.expressions = expressions;
		this.reviews = reviews;
		this.figures = figures;
		this.withdrawals = withdrawals;
	}

	/**
	 * Does it. To be called after claimants were merged or parted, in the same
	 * transaction.
	 * @param claimants those that were merged or parted, and those that answered or
	 * answer for them
	 * @return whether all was compared; if not, the rest was left to the background:
	 * whose everything is was written, and what follows from it was not
	 */
	public boolean follow(TransactionContext transaction, Collection<String> claimants) {
		NamedEdges edges = NamedEdges.of(transaction, claimants);
		List<String> moved = List.copyOf(edges.moved("MADE_BY"));
		Touched before = this.figures.touched(transaction, (moved.size() <= MOST) ? moved : List.of());
		edges.write(transaction);
		Merges.name(transaction, claimants);
		this.claims.reattribute(transaction, moved);
		Set<String> touched = new TreeSet<>(moved);
		List<String> speakers = List.copyOf(edges.moved("AFFILIATED_WITH"));
		this.claims.affiliate(transaction, speakers);
		touched.addAll(this.claims.of(transaction, speakers));
		List<String> all = List.copyOf(touched);
		Remembered remembered = new Remembered();
		this.attributed.attribute(transaction, all);
		this.expressions.attribute(transaction, moved);
		if (all.size() <= MOST) {
			this.attributed.compare(transaction, moved, List.copyOf(claimants), remembered);
			this.citations.rename(transaction, List.copyOf(claimants), remembered);
			count(transaction, moved, before);
			withdraw(transaction, this.withdrawals.judge(transaction, all));
		}
		else {
			this.attributed.leaveOpen(transaction, List.copyOf(claimants), remembered);
			OpenMerges.leave(transaction, claimants, all.size());
		}
		Set<String> articles = new TreeSet<>(edges.moved("PUBLISHED_BY"));
		articles.addAll(edges.moved("WRITTEN_BY"));
		withdraw(transaction, this.withdrawals.judgeIn(transaction, articles));
		return !remembered.isAnyOpen();
	}

	/**
	 * Does what was left of it, in transactions of their own, but for what rests on the
	 * claims.
	 * @param claims some of those by the claimants that were merged or parted, and by
	 * those that belong to them: all of them come, one after the other
	 */
	void followUp(TransactionContext transaction, List<String> claims) {
		this.attributed.recount(transaction, claims);
		count(transaction, claims, this.figures.touched(transaction, List.of()));
		withdraw(transaction, this.withdrawals.judge(transaction, claims));
	}

	private void count(TransactionContext transaction, List<String> claims, Touched before) {
		this.expressions.recount(transaction, claims);
		this.reviews.reattribute(transaction, claims);
		this.figures.reattribute(transaction, claims, before);
	}

	private void withdraw(TransactionContext transaction, List<String> altered) {
		this.figures.withdraw(transaction, altered);
		this.reviews.withdraw(transaction, altered);
	}

}
