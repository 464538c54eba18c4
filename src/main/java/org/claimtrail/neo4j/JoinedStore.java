package org.claimtrail.neo4j;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/**
 * The embedded store of another Claimtrail on this machine, reached through its Bolt
 * door.
 */
record JoinedStore(URI uri, StorePassword password) implements Neo4jConnectionDetails {

	@Override
	public URI getUri() {
		return this.uri;
	}

	@Override
	public AuthToken getAuthToken() {
		return AuthTokens.basic(EmbeddedStore.USER, this.password.text());
	}

}
