package org.claimtrail.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.neo4j.kernel.internal.Version;

/**
 * A closed store without records to copy, since to make one takes several times as long
 * as to open it. It is kept below {@code target} for the test JVMs to come, until
 * something changes that takes part in making it.
 */
final class EmptyStore {

	private static final Path BUILT = Path.of("target");

	private static final List<Path> MAKERS = List.of(Path.of("neo4j/migrations"),
			BUILT.resolve("classes/org/claimtrail/neo4j"));

	private EmptyStore() {
	}

	/** Its folder, to be copied and left as it is. */
	static Path folder() {
		Path kept = BUILT.resolve("empty-store-" + print());
		if (!Files.exists(kept)) {
			make(kept);
		}
		return kept;
	}

	/** Another JVM may make the same meanwhile: whoever is first keeps its own. */
	private static void make(Path kept) {
		try {
			Path made = Files.createTempDirectory(Files.createDirectories(BUILT), "empty-store");
			EmbeddedStore.start(TestStore.settings(made)).close();
			try {
				Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				TestStore.delete(made);
				if (!Files.exists(kept)) {
					throw ex;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String print() {
		CRC32 print = new CRC32();
		print.update(Version.getNeo4jVersion().getBytes());
		for (Path maker : MAKERS) {
			try (Stream<Path> files = Files.walk(maker)) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					print.update(file.toString().getBytes());
					print.update(Files.readAllBytes(file));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return Long.toHexString(print.getValue());
	}

}
