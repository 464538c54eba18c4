package org.claimtrail.edit.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimtrail.edit.Attempt;
import org.claimtrail.edit.DocumentEdits;
import org.claimtrail.edit.Done;
import org.claimtrail.edit.Envelope;
import org.claimtrail.edit.Problems;
import org.claimtrail.edit.Step;

/**
 * Records a proposal as if whoever accepts it had sent it, and notes that it is accepted.
 */
final class Acceptance implements Step {

	private final DocumentEdits documents;

	private final Envelope envelope;

	private final String id;

	private final List<Map<String, ?>> expected;

	private final String key;

	/** Whether an earlier attempt was committed though its answer was lost. */
	private boolean done;

	/**
	 * @param expected the versions that were read, where these are others than when it
	 * was proposed
	 */
	Acceptance(DocumentEdits documents, Envelope envelope, String id, List<Map<String, ?>> expected) {
		this.documents = documents;
		this.envelope = envelope;
		this.id = id;
		this.expected = expected;
		this.key = Decision.key(envelope);
	}

	@Override
	public Done in(Attempt attempt) {
		Proposal proposal = ProposalQueries.find(attempt.transaction(), this.id).orElse(null);
		if (proposal == null) {
			return Done.refused(ProposalProblems.notFound(this.id));
		}
		Optional<Boolean> again = ProposalQueries.decided(attempt.transaction(), this.id, this.key,
				Decision.hash(this.envelope, ProposalState.ACCEPTED));
		if (again.isPresent() && !again.get()) {
			return Done.refused(Problems.keyReused());
		}
		this.done = again.isPresent();
		if (this.done) {
			return Done.of(proposal.article(), List.of());
		}
		if (!proposal.isPending()) {
			return Done.refused(ProposalProblems.notPending(proposal));
		}
		String dossier = proposal.dossier();
		if (dossier == null) {
			return Done.refused(ProposalProblems.removed(proposal));
		}
		boolean reasoned = this.envelope.reason() != null || proposal.reason() != null;
		return this.documents.dossier(dossier, proposal.article(), this.expected, proposal.versions(), reasoned)
			.in(attempt);
	}

	@Override
	public boolean note(Attempt attempt, long number) {
		if (this.done) {
			return false;
		}
		Map<String, Object> decision = Decision.of(this.envelope, ProposalState.ACCEPTED, this.key, attempt.now());
		if (number > 0) {
			decision.put("changeNumber", number);
			ProposalQueries.tell(attempt.transaction(), this.id, number);
		}
		ProposalQueries.decide(attempt.transaction(), this.id, decision);
		return true;
	}

}
