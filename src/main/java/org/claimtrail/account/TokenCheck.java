package org.claimtrail.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Lets doors whose connections last ask time and again who is behind them. */
public interface TokenCheck {

	/** The token that a request shows and that was found to count; null without one. */
	@Nullable String shown(HttpServletRequest request);

	/**
	 * The account behind a token, which may read.
	 * @param token null where none was shown
	 * @return empty where none is needed
	 * @throws AccessFault if the token does not count, or one is needed
	 * @throws IllegalStateException if nobody can tell at the moment
	 */
	Optional<Account> check(@Nullable String token);

}
