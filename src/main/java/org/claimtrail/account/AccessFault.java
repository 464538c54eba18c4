package org.claimtrail.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for what they may not have. Carries no stack trace: nothing in the server
 * is wrong.
 */
public final class AccessFault extends RuntimeException {

	private final Code code;

	private final transient Map<String, Object> details;

	private AccessFault(Code code, String message, Map<String, Object> details) {
		super(message, null, false, false);
		this.code = code;
		this.details = details;
	}

	/**
	 * Nobody knows who asks.
	 * @param message what is wrong, and what to do
	 */
	public static AccessFault unauthenticated(String message) {
		return new AccessFault(Code.UNAUTHENTICATED, message, Map.of());
	}

	/**
	 * The role is not enough.
	 * @param what what it is needed for, as an infinitive: "record claims"
	 * @param account who asks; null when nobody knows
	 */
	static AccessFault lacking(Role needed, String what, @Nullable Account account) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("needed", needed.name());
		if (account == null) {
			return new AccessFault(Code.UNAUTHENTICATED,
					"To %s you need a token with the role %s or a higher one; send it as Authorization: Bearer TOKEN."
						.formatted(what, needed),
					details);
		}
		details.put("held", account.role().name());
		return new AccessFault(Code.FORBIDDEN, "To %s you need the role %s or a higher one; this token has %s."
			.formatted(what, needed, account.role()), details);
	}

	public Code code() {
		return this.code;
	}

	/** For programs: {@code needed} and {@code held}, names of roles. */
	public Map<String, Object> details() {
		return this.details;
	}

	/** The stable codes that clients see, each with its status of HTTP. */
	public enum Code {

		/** There is no token, or one that does not count. */
		UNAUTHENTICATED(401),
		/** The account has too low a role. */
		FORBIDDEN(403);

		private final int status;

		Code(int status) {
			this.status = status;
		}

		public int status() {
			return this.status;
		}

	}

}
