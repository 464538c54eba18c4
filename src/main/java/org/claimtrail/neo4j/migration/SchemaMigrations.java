package org.claimtrail.neo4j.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ValidationResult;
import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.neo4j.failure.MigrationRefusedException;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema of the store up to date with the files in {@code neo4j/migrations},
 * each applied once, in order, and never changed afterwards.
 */
public final class SchemaMigrations {

	/**
	 * The label of the node by which the library locks; a start that is killed leaves it.
	 */
	public static final String LOCK = "__Neo4jMigrationsLock";

	private static final String CLASSPATH = "classpath:";

	private static final String LOCATION = CLASSPATH + "neo4j/migrations";

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final String RELEASE = "MATCH (l:" + LOCK + "|" + LOCK + "Holder) DELETE l";

	private static final Pattern VERSION = Pattern.compile(".*/V(\\d+)__[^/]*");

	private static final Logger logger = LoggerFactory.getLogger(SchemaMigrations.class);

	private final Driver driver;

	private final StoreDatabase database;

	private final String location;

	public SchemaMigrations(Driver driver, StoreDatabase database) {
		this(driver, database, LOCATION);
	}

	SchemaMigrations(Driver driver, StoreDatabase database, String location) {
		this.driver = driver;
		this.database = database;
		this.location = location;
	}

	/**
	 * As {@link #apply()}, on a store that others may bring up to date or write to at the
	 * same time: waits for them.
	 * @throws StoreLockedException if they do not come to an end
	 */
	public void applyAmongOthers(Duration patience) {
		WriteLock schema = WriteLock.ofSchema(this.driver, this.database, patience);
		schema.prepare();
		try (WriteTurn turn = schema.take("start", logger::info)) {
			run(RELEASE, Map.of());
			if (isUpToDate()) {
				apply();
			}
			else {
				applyAlone(patience);
			}
		}
	}

	private void applyAlone(Duration patience) {
		try (WriteTurn turn = WriteLock.ofRecords(this.driver, this.database, patience)
			.take("migrations", logger::info)) {
			apply();
		}
	}

	private boolean isUpToDate() {
		List<String> versions = new ArrayList<>(List.of(new CountedStore().getVersion().getValue()));
		for (URL file : files(List.of(this.location.substring(CLASSPATH.length())))) {
			Matcher version = VERSION.matcher(file.toString());
			if (version.matches()) {
				versions.add(version.group(1));
			}
		}
		return run("MATCH (m:__Neo4jMigration) WHERE m.version IN $versions RETURN DISTINCT m.version AS version",
				Map.of("versions", versions))
			.size() == versions.size();
	}

	private List<Record> run(String statement, Map<String, Object> parameters) {
		return this.driver.executableQuery(statement)
			.withParameters(parameters)
			.withConfig(this.database.in(QueryConfig.builder()).build())
			.execute()
			.records();
	}

	public void apply() {
		Migrations migrations = new Migrations(configuration(), this.driver);
		try {
			migrations.apply();
		}
		catch (MigrationsException ex) {
			if (String.valueOf(ex.getMessage()).contains(LOCK)) {
				throw new MigrationRefusedException("The schema of the store is locked by another start.",
						"Wait until that start has ended. If it was killed, release its lock in the store with: "
								+ RELEASE,
						ex);
			}
			requireUnchanged(migrations.validate());
			throw new MigrationRefusedException("A migration of the schema failed: " + ex.getMessage(),
					"The migrations before it are applied and stay. Mend the cause and start again.", ex);
		}
		this.driver.executableQuery("CALL db.awaitIndexes($seconds)")
			.withParameters(Map.of("seconds", LONGEST.toSeconds()))
			.withConfig(this.database.in(QueryConfig.builder().withTimeout(LONGEST)).build())
			.execute();
	}

	private MigrationsConfig configuration() {
		return this.database.in(MigrationsConfig.builder())
			.withLocationsToScan(this.location)
			.withResourceScanner(SchemaMigrations::files)
			.withMigrationClassesDiscoverer((context) -> List.of(new CountedStore()))
			.withTransactionTimeout(LONGEST)
			.build();
	}

	/** The files in the places, found without looking at the whole class path. */
	private static List<URL> files(List<String> places) {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		try {
			List<URL> files = new ArrayList<>();
			for (String place : places) {
				for (Resource file : resolver.getResources(CLASSPATH + place + "/*.*")) {
					files.add(file.getURL());
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void requireUnchanged(ValidationResult result) {
		if (result.getOutcome() == ValidationResult.Outcome.DIFFERENT_CONTENT) {
			throw new MigrationRefusedException(
					"The schema of the store was made by other migrations than those of this Claimtrail: "
							+ String.join(" ", result.getWarnings()),
					"A migration that was applied must not change. Put its file back as it was and write a new one, "
							+ "or start the version of Claimtrail that made this store.",
					null);
		}
	}

}
