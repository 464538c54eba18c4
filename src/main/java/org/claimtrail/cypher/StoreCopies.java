package org.claimtrail.cypher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Makes copies of the embedded store, each with a process that reads it. */
@Component
class StoreCopies {

	private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(512);

	private static final String NEWEST = """
			MATCH (change:Change) WHERE change.number IS NOT NULL
			RETURN change.number AS number ORDER BY change.number DESC LIMIT 1
			""";

	private final ObjectProvider<Neo4jConnectionDetails> store;

	private final Driver driver;

	private final StoreDatabase database;

	private final CypherSettings settings;

	StoreCopies(ObjectProvider<Neo4jConnectionDetails> store, Driver driver, Environment environment,
			CypherSettings settings) {
		this.store = store;
		this.driver = driver;
		this.database = StoreDatabase.of(environment);
		this.settings = settings;
	}

	/** Whether the store is in this process, so that it can be copied. */
	boolean arePossible() {
		return this.store.getIfAvailable() instanceof EmbeddedStore;
	}

	/**
	 * Makes a copy of the store as it is now.
	 * @param first whether no other copy is in use: what is there was left by a process
	 * that was killed
	 */
	ReadCopy make(boolean first) throws IOException {
		long begun = System.nanoTime();
		long number = newest();
		EmbeddedStore source = (EmbeddedStore) this.store.getObject();
		Path folder = folder(source.data().resolve("reading"), first);
		try {
			requireSpace(source.data());
			source.copyTo(folder.resolve("home"));
			long nanos = System.nanoTime() - begun;
			return new ReadCopy(ReaderProcess.start(folder, this.settings.memory()), number, begun, nanos);
		}
		catch (IOException | RuntimeException ex) {
			FileSystemUtils.deleteRecursively(folder);
			throw ex;
		}
	}

	/** Reads on from a copy whose process has ended. */
	ReadCopy again(ReadCopy dead) throws IOException {
		dead.process().end();
		return new ReadCopy(ReaderProcess.start(dead.process().folder(), this.settings.memory()), dead.number(),
				dead.made(), dead.nanos());
	}

	/** A disk that a copy has filled would stop the store itself. */
	private static void requireSpace(Path data) throws IOException {
		long size = 0;
		try (Stream<Path> files = Files.walk(data.resolve("neo4j"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				size += Files.size(file);
			}
		}
		long free = Files.getFileStore(data).getUsableSpace();
		if (free < size + LEAST_SPACE.toBytes()) {
			throw new IOException("A copy of the store needs %d MB of free space, and the disk has %d MB."
				.formatted((size + LEAST_SPACE.toBytes()) >> 20, free >> 20));
		}
	}

	private static Path folder(Path all, boolean first) throws IOException {
		if (first) {
			FileSystemUtils.deleteRecursively(all);
		}
		Files.createDirectories(all);
		return Files.createTempDirectory(all, "copy");
	}

	/** The number of the newest change. */
	long newest() {
		return this.driver.executableQuery(NEWEST)
			.withConfig(this.database.in(QueryConfig.builder()).build())
			.execute()
			.records()
			.stream()
			.mapToLong((row) -> row.get("number").asLong())
			.findFirst()
			.orElse(0);
	}

}
