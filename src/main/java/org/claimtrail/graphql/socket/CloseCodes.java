package org.claimtrail.graphql.socket;

/** Why a WebSocket is closed, by the protocol graphql-transport-ws. */
final class CloseCodes {

	/** What came is no message. */
	static final int BAD_REQUEST = 4400;

	/** The token does not count; to try again with the same one is no use. */
	static final int UNAUTHORIZED = 4401;

	/** The token counts no more; another one may. */
	static final int FORBIDDEN = 4403;

	/** The client does not answer, or wants nothing. */
	static final int TIMEOUT = 4408;

	private CloseCodes() {
	}

}
