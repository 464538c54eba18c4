package org.claimtrail.edit.proposal;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.edit.Attempt;
import org.claimtrail.edit.DocumentEdits;
import org.claimtrail.edit.Done;
import org.claimtrail.ledger.Effect;
import org.claimtrail.neo4j.write.WriteTransactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Reads proposals for those who may see them: editors all, and everybody else who
 * proposes their own.
 */
@Component
class Proposals {

	private final WriteTransactions transactions;

	private final DocumentEdits documents;

	Proposals(WriteTransactions transactions, DocumentEdits documents) {
		this.transactions = transactions;
		this.documents = documents;
	}

	/** Whether an account may see a proposal. */
	static boolean maySee(Account account, Proposal proposal) {
		return account.role().includes(Role.EDITOR) || account.id().equals(proposal.accountId());
	}

	/** The proposal with an identifier; null where the account may see none. */
	@Nullable Proposal find(Account account, String id) {
		return this.transactions.look((transaction) -> ProposalQueries.find(transaction, id))
			.filter((found) -> maySee(account, found))
			.orElse(null);
	}

	/**
	 * A page of those that an account may see, the newest first.
	 * @param before only those with a smaller number
	 * @param whole whether what they propose is read, too
	 */
	ProposalList list(Account account, Choice choice, @Nullable Long before, int size, boolean counted, boolean whole) {
		String whose = (choice.mine() || !account.role().includes(Role.EDITOR)) ? account.id() : null;
		List<ProposalState> chosen = (choice.states() != null) ? choice.states() : List.of(ProposalState.values());
		List<String> states = chosen.stream().map(Enum::name).distinct().toList();
		ProposalQueries.Page page = new ProposalQueries.Page((before != null) ? before : Long.MAX_VALUE, size + 1,
				whole);
		return this.transactions
			.look((transaction) -> ProposalList.of(ProposalQueries.list(transaction, whose, states, page), size,
					before != null, counted ? ProposalQueries.count(transaction, whose, states) : -1));
	}

	/** What became of the records that a proposal names, since it was proposed. */
	List<LaterChange> later(Proposal proposal) {
		return this.transactions.look((transaction) -> ProposalQueries.later(transaction, proposal));
	}

	/** What accepting it now would do; null where it is decided. */
	@Nullable ProposalEffect effect(Proposal proposal) {
		String dossier = proposal.dossier();
		if (!proposal.isPending() || dossier == null) {
			return null;
		}
		return this.transactions.look((transaction) -> effect(transaction, proposal, dossier));
	}

	private ProposalEffect effect(TransactionContext transaction, Proposal proposal, String dossier) {
		Map<String, Effect> effects = this.documents.foresee(transaction, dossier);
		Done done = this.documents.dossier(dossier, proposal.article(), List.of(), proposal.versions(), true)
			.in(new Attempt(transaction, ZonedDateTime.now(ZoneOffset.UTC), false));
		return ProposalEffect.of(effects, done);
	}

	/**
	 * Which proposals are asked for.
	 *
	 * @param states in which states; null for all
	 * @param mine only those of whoever asks
	 */
	record Choice(@Nullable List<ProposalState> states, boolean mine) {

		static Choice of(@Nullable Map<String, ?> where) {
			List<?> states = (where != null && where.get("state") instanceof List<?> given) ? given : null;
			return new Choice((states != null)
					? states.stream().map((state) -> ProposalState.valueOf(state.toString())).toList() : null,
					where != null && Boolean.TRUE.equals(where.get("mine")));
		}

	}

	/** A proposal within a transaction, as an account may see it. */
	static Optional<Proposal> visible(TransactionContext transaction, Account account, String id) {
		return ProposalQueries.find(transaction, id).filter((found) -> maySee(account, found));
	}

}
