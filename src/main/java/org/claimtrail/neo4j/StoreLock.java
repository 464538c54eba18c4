package org.claimtrail.neo4j;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The lock by which one process owns a data folder. The file says who holds it: the
 * process id and, once the store is up, its Bolt address. The locked byte lies far behind
 * that text, because Windows refuses to read locked bytes.
 */
final class StoreLock implements AutoCloseable {

	private static final long LOCKED_BYTE = 1L << 30;

	private static final int ATTEMPTS = 10;

	private static final long PAUSE_MILLIS = 100;

	private final FileChannel channel;

	private StoreLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Takes the lock, or says which process has it. */
	static StoreLock take(DataFolder data) {
		try {
			FileChannel channel = FileChannel.open(data.lockFile(),
					java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
					DataFolder.ownerOnly(data.path(), "rw-------"));
			if (acquire(channel) == null) {
				channel.close();
				throw locked(data);
			}
			StoreLock lock = new StoreLock(channel);
			lock.write(Long.toString(ProcessHandle.current().pid()));
			return lock;
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data.path(), ex);
		}
	}

	/** Where the store of this data folder answers, if a process has it open. */
	static Optional<URI> holder(Path data) {
		Path file = DataFolder.lockFile(data);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			if (tryLock(channel) != null) {
				return Optional.empty();
			}
			String[] words = words(file);
			return (words.length > 1) ? Optional.of(URI.create(words[1])) : Optional.empty();
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data, ex);
		}
	}

	void announce(URI bolt) throws IOException {
		write(ProcessHandle.current().pid() + " " + bolt);
	}

	@Override
	public void close() {
		try (this.channel) {
			this.channel.truncate(0);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private void write(String text) throws IOException {
		this.channel.truncate(0);
		this.channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
		this.channel.force(true);
	}

	/** A look at the lock by somebody else holds it for a moment, so try again. */
	private static @Nullable FileLock acquire(FileChannel channel) throws IOException {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			FileLock lock = tryLock(channel);
			if (lock != null) {
				return lock;
			}
			pause();
		}
		return tryLock(channel);
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String[] words(Path file) throws IOException {
		return Files.readString(file).strip().split(" ");
	}

	private static StoreLockedException locked(DataFolder data) throws IOException {
		String process = words(data.lockFile())[0];
		return new StoreLockedException(
				"The store in " + data.path() + " is in use by another process"
						+ (process.isEmpty() ? "." : ", pid " + process + "."),
				"Stop that process, or start this one on another folder with --claimtrail.data=<folder>.", null);
	}

}
