package org.claimtrail.ledger;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/** Opens sessions on the database that the settings choose. */
@Component
public class StoreSessions {

	private final Driver driver;

	private final ObjectProvider<DatabaseSelectionProvider> databases;

	StoreSessions(Driver driver, ObjectProvider<DatabaseSelectionProvider> databases) {
		this.driver = driver;
		this.databases = databases;
	}

	/** Opens a session, which the caller closes. */
	public Session open() {
		String database = this.databases.getIfAvailable(DatabaseSelectionProvider::getDefaultSelectionProvider)
			.getDatabaseSelection()
			.getValue();
		return this.driver
			.session((database != null) ? SessionConfig.forDatabase(database) : SessionConfig.defaultConfig());
	}

}
