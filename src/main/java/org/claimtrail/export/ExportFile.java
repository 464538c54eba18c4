package org.claimtrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that is there under its name when it is whole, or not at all. */
final class ExportFile {

	private final Path target;

	private final Path part;

	ExportFile(Path file) {
		this.target = file.toAbsolutePath();
		this.part = this.target.resolveSibling(this.target.getFileName() + "." + UUID.randomUUID() + ".part");
	}

	/** Writes it. */
	long write(Content content) throws IOException {
		try {
			long records;
			// not as a temporary file, which only its owner may read
			try (OutputStream out = Files.newOutputStream(this.part)) {
				records = content.write(out);
			}
			Files.move(this.part, this.target, StandardCopyOption.ATOMIC_MOVE);
			return records;
		}
		finally {
			Files.deleteIfExists(this.part);
		}
	}

	/** Takes away what was written of it, whatever the writer does. */
	void discard() {
		try {
			Files.deleteIfExists(this.part);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes what is to stand in it, and counts the records. */
	@FunctionalInterface
	interface Content {

		long write(OutputStream out) throws IOException;

	}

}
