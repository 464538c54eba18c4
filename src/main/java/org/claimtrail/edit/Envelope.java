package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.Account;
import org.claimtrail.change.ChangeAction;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every mutation is given beside its content.
 *
 * @param action what is to be done
 * @param account by whom
 * @param reason why; null where none is given
 * @param key by what it is recognized when it comes again; null where the client gives
 * none
 * @param inputHash the hash of all that is asked for
 * @param validateOnly whether nothing is to be written
 * @param withdrawnId the claim that is taken back; null of what is no withdrawal
 */
public record Envelope(ChangeAction action, Account account, @Nullable String reason, @Nullable String key,
		String inputHash, boolean validateOnly, @Nullable String withdrawnId) {

	private static final JsonMapper SORTED = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	public static Envelope of(ChangeAction action, Account account, Map<String, ? extends @Nullable Object> input) {
		return new Envelope(action, account, text(input, "reason"), text(input, "idempotencyKey"),
				Fingerprint.of(action, SORTED.writeValueAsString(InputDocument.plain(input))),
				Boolean.TRUE.equals(input.get("validateOnly")), text(input, "withdrawnId"));
	}

	/** The same, of which nothing is to be written or remembered. */
	public Envelope checking() {
		return new Envelope(this.action, this.account, this.reason, null, this.inputHash, true, this.withdrawnId);
	}

	/** What is wrong with it. */
	public List<Problem> problems(boolean reasonNeeded) {
		List<Problem> problems = new ArrayList<>(Problems.ofReason(this.reason, reasonNeeded));
		problems.addAll(Problems.ofKey(this.key));
		return problems;
	}

	private static @Nullable String text(Map<String, ? extends @Nullable Object> input, String name) {
		return (input.get(name) instanceof String text) ? text : null;
	}

}
