package org.claimtrail.corpus.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

	private final ClaimRegister claims;

	private final CitationRegister citations;

	private final ExpressionRegister expressions;

	private final ReviewRegister reviews;

	private final FigureRegister figures;

	private final Withdrawals withdrawals;

	Reattribution(ClaimRegister claims, CitationRegister citations, ExpressionRegister expressions,
			ReviewRegister reviews, FigureRegister figures, Withdrawals withdrawals) {
		this.claims = claims;
		this.citations = citations;
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
	 * @return whether all was compared; if not, the rest was left to the background
	 */
	public boolean follow(TransactionContext transaction, Collection<String> claimants) {
		NamedEdges edges = NamedEdges.of(transaction, claimants);
		List<String> moved = List.copyOf(edges.moved("MADE_BY"));
		Touched before = this.figures.touched(transaction, moved);
		edges.write(transaction);
		Merges.name(transaction, claimants);
		this.claims.reattribute(transaction, moved);
		Set<String> touched = new TreeSet<>(moved);
		touched.addAll(this.claims.affiliate(transaction, List.copyOf(edges.moved("AFFILIATED_WITH"))));
		List<String> all = List.copyOf(touched);
		Remembered remembered = new Remembered();
		this.citations.reattribute(transaction, moved, all, remembered);
		this.citations.rename(transaction, List.copyOf(claimants), remembered);
		this.expressions.reattribute(transaction, moved);
		this.reviews.reattribute(transaction, moved);
		this.figures.reattribute(transaction, moved, before);
		withdraw(transaction, all, edges);
		return !remembered.isAnyOpen();
	}

	private void withdraw(TransactionContext transaction, List<String> claims, NamedEdges edges) {
		Set<String> articles = new TreeSet<>(edges.moved("PUBLISHED_BY"));
		articles.addAll(edges.moved("WRITTEN_BY"));
		List<String> altered = new ArrayList<>(this.withdrawals.judge(transaction, claims));
		altered.addAll(this.withdrawals.judgeIn(transaction, articles));
		this.figures.withdraw(transaction, altered);
		this.reviews.withdraw(transaction, altered);
	}

}
