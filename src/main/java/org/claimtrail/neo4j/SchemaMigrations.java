package org.claimtrail.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ValidationResult;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema of the store up to date with the files in {@code neo4j/migrations},
 * each applied once, in order, and never changed afterwards.
 */
final class SchemaMigrations {

	private static final String LOCATION = "classpath:neo4j/migrations";

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final Driver driver;

	private final StoreDatabase database;

	private final String location;

	SchemaMigrations(Driver driver, StoreDatabase database) {
		this(driver, database, LOCATION);
	}

	SchemaMigrations(Driver driver, StoreDatabase database, String location) {
		this.driver = driver;
		this.database = database;
		this.location = location;
	}

	/**
	 * As {@link #apply()}, on a store that others may bring up to date at the same time:
	 * waits for them, and says who it is that does not come to an end.
	 */
	void applyAmongOthers(Duration patience) {
		MigrationLock lock = new MigrationLock(this.driver, this.database);
		lock.announce();
		try {
			for (long end = System.nanoTime() + patience.toNanos(); lock.isTaken();) {
				if (System.nanoTime() > end) {
					throw lock.refusal(null);
				}
				Thread.sleep(PAUSE);
			}
			apply();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw lock.refusal(ex);
		}
		finally {
			lock.forget();
		}
	}

	void apply() {
		Migrations migrations = new Migrations(configuration(), this.driver);
		try {
			migrations.apply();
		}
		catch (MigrationsException ex) {
			if (String.valueOf(ex.getMessage()).contains(MigrationLock.LABEL)) {
				throw new MigrationLock(this.driver, this.database).refusal(ex);
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
				for (Resource file : resolver.getResources("classpath:" + place + "/*.*")) {
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
