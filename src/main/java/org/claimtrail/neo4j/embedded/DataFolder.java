package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.claimtrail.neo4j.failure.DataFolderException;

import org.springframework.util.unit.DataSize;

/**
 * The folder of the store: the files of Neo4j, the password and the lock. Whatever is
 * made in it belongs to its owner alone.
 */
record DataFolder(Path path) {

	private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(64);

	static DataFolder open(Path path) {
		try {
			Files.createDirectories(path, ownerOnly(path, "rwx------"));
			Files.delete(Files.createTempFile(path, "writable", null));
			requireSpace(path);
			return new DataFolder(path);
		}
		catch (IOException ex) {
			throw unusable(path, ex);
		}
	}

	/** A disk that fills up during the start would leave a half-made store behind. */
	private static void requireSpace(Path path) throws IOException {
		long free = Files.getFileStore(path).getUsableSpace();
		if (free < LEAST_SPACE.toBytes()) {
			throw new IOException("its disk has " + DataSize.ofBytes(free).toMegabytes()
					+ " MB of free space, a start needs " + LEAST_SPACE.toMegabytes() + " MB");
		}
	}

	Path home() {
		return this.path.resolve("neo4j");
	}

	Path passwordFile() {
		return this.path.resolve("neo4j.password");
	}

	Path lockFile() {
		return lockFile(this.path);
	}

	static Path lockFile(Path data) {
		return data.toAbsolutePath().normalize().resolve("claimtrail.lock");
	}

	boolean hasStore() {
		return Files.exists(home().resolve("data").resolve("databases"));
	}

	/** Neo4j waits without end for a database whose files are missing. */
	void requireWhole() {
		Path kept = home().resolve("data");
		for (String database : List.of("system", "neo4j")) {
			for (Path part : List.of(kept.resolve("databases").resolve(database).resolve("neostore"),
					kept.resolve("transactions").resolve(database))) {
				if (!Files.exists(part)) {
					throw StartFaults.damaged(this, part + " is missing.", null);
				}
			}
		}
	}

	/** Attributes with which to make a file, or none where there are no such rights. */
	static FileAttribute<?>[] ownerOnly(Path path, String rights) {
		if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) };
	}

	static DataFolderException unusable(Path path, IOException cause) {
		return new DataFolderException("The data folder " + path + " cannot be used: " + reason(cause) + ".",
				"Make sure that it is a folder, that user " + System.getProperty("user.name")
						+ " may write to it and that its disk has free space, "
						+ "or name another folder with --claimtrail.data=<folder>.",
				cause);
	}

	private static String reason(IOException cause) {
		return switch (cause) {
			case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
			case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
			case FileSystemException file when file.getReason() != null -> file.getFile() + ": " + file.getReason();
			default -> String.valueOf(cause.getMessage());
		};
	}

}
