package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.neo4j.graphdb.Resource;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Copies the files of a database that goes on, in the way of Neo4j's own backup: after a
 * checkpoint, and with none until the end, the records first and then the log of what was
 * done to them meanwhile. Whoever opens the copy brings it up to the end of that log, as
 * after a crash.
 */
record StoreCopy(Database database, CheckPointer checkpoints) {

	static StoreCopy of(GraphDatabaseAPI database) {
		return new StoreCopy(database.getDependencyResolver().resolveDependency(Database.class),
				database.getDependencyResolver().resolveDependency(CheckPointer.class));
	}

	void writeTo(Path home) throws IOException {
		DatabaseLayout from = this.database.getDatabaseLayout();
		DatabaseLayout to = Neo4jLayout.of(home).databaseLayout(this.database.getNamedDatabaseId().name());
		try (Resource pause = this.database.getStoreCopyCheckPointMutex()
			.storeCopy(() -> this.checkpoints.forceCheckPoint(new SimpleTriggerInfo("copy for readers")))) {
			Objects.requireNonNull(pause);
			copy(files(false), from.databaseDirectory(), to.databaseDirectory());
			copy(files(true).stream().filter((file) -> file.startsWith(from.getTransactionLogsDirectory())).toList(),
					from.getTransactionLogsDirectory(), to.getTransactionLogsDirectory());
		}
	}

	private List<Path> files(boolean logs) throws IOException {
		try (ResourceIterator<Path> files = this.database.listStoreFiles(logs)) {
			return files.stream().toList();
		}
	}

	private static void copy(List<Path> files, Path from, Path to) throws IOException {
		for (Path file : files) {
			if (file.startsWith(from)) {
				Path copy = to.resolve(from.relativize(file));
				Files.createDirectories(Objects.requireNonNull(copy.getParent()));
				Files.copy(file, copy);
			}
		}
	}

}
