package org.claimtrail.neo4j.start;

import java.net.URI;

import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.embedded.JoinedStore;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.modulith.NamedInterface;

/**
 * Names the store that is used, for people: the folder, or the address and the database.
 */
@NamedInterface("start")
public final class StorePlace {

	private final Neo4jConnectionDetails details;

	private final StoreDatabase database;

	StorePlace(Neo4jConnectionDetails details, StoreDatabase database) {
		this.details = details;
		this.database = database;
	}

	@Override
	public String toString() {
		return switch (this.details) {
			case EmbeddedStore own -> "the store in " + own.data();
			case JoinedStore joined ->
				"the store in " + joined.data() + ", which another Claimtrail has open at " + address(joined.getUri());
			default -> "the store at " + address(this.details.getUri()) + ", "
					+ ((this.database.name() != null) ? "database " + this.database.name() : "its home database");
		};
	}

	/** The address of a store without a name and a password in it. */
	static String address(URI uri) {
		return uri.getScheme() + "://" + uri.getHost() + ((uri.getPort() < 0) ? "" : ":" + uri.getPort());
	}

}
