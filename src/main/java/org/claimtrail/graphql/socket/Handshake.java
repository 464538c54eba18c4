package org.claimtrail.graphql.socket;

import java.util.Optional;
import java.util.function.Function;

import org.claimtrail.account.Account;
import org.claimtrail.graphql.Client;
import org.jspecify.annotations.Nullable;

/**
 * What a request told that became a WebSocket.
 *
 * @param client who asks, as far as the request shows
 * @param clients the client that an account is there
 * @param token the token that the request showed, and that counts
 */
record Handshake(Client client, Function<Optional<Account>, Client> clients, @Nullable String token) {

	/** The key of the attributes of a session. */
	static final String KEY = Handshake.class.getName();

}
