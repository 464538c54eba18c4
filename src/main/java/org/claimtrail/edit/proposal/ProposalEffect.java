package org.claimtrail.edit.proposal;

import java.util.List;
import java.util.Map;

import org.claimtrail.edit.Done;
import org.claimtrail.edit.Problem;
import org.claimtrail.ledger.Effect;

/**
 * What accepting a proposal now would do.
 *
 * @param problems why it cannot be accepted as it is
 * @param warnings what is doubtful
 */
record ProposalEffect(List<String> newRecords, List<String> changedRecords, List<String> unchangedRecords,
		List<Problem> problems, List<Problem> warnings) {

	static ProposalEffect of(Map<String, Effect> effects, Done done) {
		return new ProposalEffect(having(effects, Effect.NEW), having(effects, Effect.CHANGED),
				having(effects, Effect.UNCHANGED), done.problems(), done.warnings());
	}

	private static List<String> having(Map<String, Effect> effects, Effect effect) {
		return effects.entrySet().stream().filter((one) -> one.getValue() == effect).map(Map.Entry::getKey).toList();
	}

}
