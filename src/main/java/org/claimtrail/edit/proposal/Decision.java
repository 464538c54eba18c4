package org.claimtrail.edit.proposal;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.claimtrail.edit.Envelope;
import org.claimtrail.ledger.Fingerprint;

/** What is noted on a proposal when it is decided. */
final class Decision {

	private Decision() {
	}

	static Map<String, Object> of(Envelope envelope, ProposalState state, String key, ZonedDateTime now) {
		Map<String, Object> decision = new HashMap<>();
		decision.put("decisionKey", key);
		decision.put("decisionHash", hash(envelope, state));
		decision.put("state", state.name());
		decision.put("deciderId", envelope.account().id());
		decision.put("deciderName", envelope.account().name());
		decision.put("decidedAt", now);
		if (envelope.reason() != null) {
			decision.put("decision", envelope.reason());
		}
		return decision;
	}

	/** What is asked for: the same words to accept are not those to reject. */
	static String hash(Envelope envelope, ProposalState state) {
		return Fingerprint.of(state, envelope.inputHash());
	}

	/**
	 * By what a request is recognized; also without a key of the client, since the answer
	 * to a commit may be lost.
	 */
	static String key(Envelope envelope) {
		return "sha256:" + Fingerprint.of(envelope.account().id() + '\n'
				+ Objects.requireNonNullElseGet(envelope.key(), () -> UUID.randomUUID().toString()));
	}

}
