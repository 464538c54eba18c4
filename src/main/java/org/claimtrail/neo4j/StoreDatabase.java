package org.claimtrail.neo4j;

import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.SessionConfig;

import org.springframework.core.env.Environment;

/**
 * The database within the store: the one that {@code spring.data.neo4j.database} names,
 * or the home database of the user.
 */
public record StoreDatabase(@Nullable String name) {

	public static StoreDatabase of(Environment environment) {
		return new StoreDatabase(environment.getProperty("spring.data.neo4j.database"));
	}

	public QueryConfig.Builder in(QueryConfig.Builder query) {
		return (this.name != null) ? query.withDatabase(this.name) : query;
	}

	/**
	 * For sessions that see what others of the same driver have written, also on another
	 * member of a cluster.
	 */
	public SessionConfig session(Driver driver, AccessMode mode) {
		SessionConfig.Builder session = SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		return (this.name != null) ? session.withDatabase(this.name).build() : session.build();
	}

	public MigrationsConfig.Builder in(MigrationsConfig.Builder migrations) {
		return (this.name != null) ? migrations.withDatabase(this.name) : migrations;
	}

}
