package org.claimtrail.neo4j;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;

/**
 * Says on a store that several programs share who holds the lock of the migrations. The
 * lock itself is made by the library, and stays when its holder is killed.
 */
final class MigrationLock {

	/** The label of the node by which the library locks. */
	static final String LABEL = "__Neo4jMigrationsLock";

	private static final String RELEASE = "MATCH (l:" + LABEL + "|" + LABEL + "Holder) DELETE l";

	private final String id = UUID.randomUUID().toString();

	private final Driver driver;

	private final StoreDatabase database;

	MigrationLock(Driver driver, StoreDatabase database) {
		this.driver = driver;
		this.database = database;
	}

	/** Whether somebody holds the lock. */
	boolean isTaken() {
		return !run("MATCH (l:" + LABEL + ") RETURN l.id AS id", Map.of()).isEmpty();
	}

	/** Writes down who is about to take the lock. */
	void announce() {
		run("CREATE (:" + LABEL + "Holder {id: $id, host: $host, pid: $pid, since: $since})", Map.of("id", this.id,
				"host", host(), "pid", ProcessHandle.current().pid(), "since", Instant.now().toString()));
	}

	void forget() {
		run("MATCH (l:" + LABEL + "Holder {id: $id}) DELETE l", Map.of("id", this.id));
	}

	/** What to say when the lock does not become free. */
	MigrationRefusedException refusal(@Nullable Throwable cause) {
		List<String> holders = run("MATCH (l:" + LABEL + "Holder) WHERE l.id <> $id "
				+ "RETURN l.host + ', process ' + l.pid + ', since ' + l.since AS who", Map.of("id", this.id))
			.stream()
			.map((row) -> row.get("who").asString())
			.toList();
		return new MigrationRefusedException(
				"The schema of the store is locked by another start"
						+ (holders.isEmpty() ? "." : ": " + String.join("; ", holders) + "."),
				"Wait until that start has ended. If it was killed, release its lock in the store with: " + RELEASE,
				cause);
	}

	private List<Record> run(String statement, Map<String, Object> parameters) {
		return this.driver.executableQuery(statement)
			.withParameters(parameters)
			.withConfig(this.database.in(QueryConfig.builder()).build())
			.execute()
			.records();
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown host";
		}
	}

}
