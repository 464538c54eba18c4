package org.claimtrail.edit.proposal;

import org.claimtrail.edit.Problem;
import org.claimtrail.edit.ProblemCode;

/** Says what is wrong with what is asked about a proposal. */
final class ProposalProblems {

	private ProposalProblems() {
	}

	static Problem notFound(String id) {
		return new Problem("id", ProblemCode.NOT_FOUND,
				"found " + ((id.length() > 200) ? id.substring(0, 200) + "…" : id)
						+ ", expected the identifier of a proposal that you may see");
	}

	static Problem notMine(Proposal proposal) {
		return new Problem("id", ProblemCode.NOT_FOUND,
				"found %s of %s, expected one of your own: another's is rejected, with a reason, by rejectProposal"
					.formatted(proposal.id(), proposal.proposedBy()));
	}

	static Problem notPending(Proposal proposal) {
		return new Problem("id", ProblemCode.NOT_PENDING,
				"found %s, which %s %s on %s, expected one that is pending: it is decided once".formatted(proposal.id(),
						proposal.decidedBy(), deed(proposal.state()), proposal.decidedAt()));
	}

	private static String deed(ProposalState state) {
		return (state == ProposalState.WITHDRAWN) ? "withdrew" : state.word();
	}

	static Problem removed(Proposal proposal) {
		return new Problem("id", ProblemCode.NOT_FOUND, "found " + proposal.id()
				+ ", of which a claim was removed from the graph since, and with it the whole text, expected one that is whole: reject it");
	}

	static Problem tooMany(long pending) {
		return new Problem("", ProblemCode.TOO_MANY_PENDING,
				"found %d proposals of this account that are pending, expected fewer before the next: wait until some are decided, or withdraw some"
					.formatted(pending));
	}

}
