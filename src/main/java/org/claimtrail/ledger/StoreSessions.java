package org.claimtrail.ledger;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/** Opens sessions, which the caller closes, on the database that the settings choose. */
@Component
public class StoreSessions {

	private final Driver driver;

	private final ObjectProvider<DatabaseSelectionProvider> databases;

	StoreSessions(Driver driver, ObjectProvider<DatabaseSelectionProvider> databases) {
		this.driver = driver;
		this.databases = databases;
	}

	/** Opens a session to write in. */
	public Session open() {
		return open(AccessMode.WRITE);
	}

	/** Opens a session that only reads: any member of a cluster may serve it. */
	public Session reading() {
		return open(AccessMode.READ);
	}

	private Session open(AccessMode mode) {
		String database = this.databases.getIfAvailable(DatabaseSelectionProvider::getDefaultSelectionProvider)
			.getDatabaseSelection()
			.getValue();
		SessionConfig.Builder session = SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(this.driver.executableQueryBookmarkManager());
		return this.driver.session((database != null) ? session.withDatabase(database).build() : session.build());
	}

}
