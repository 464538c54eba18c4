package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.claimtrail.neo4j.failure.StoreLockedException;
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

	/**
	 * The locks of this process with what their files say. Where locks are those of
	 * POSIX, a process loses its own by closing any other channel on the file, one for
	 * reading too: so the files of these are left alone.
	 */
	private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

	private final Path file;

	private final FileChannel channel;

	private StoreLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/** Takes the lock, or says which process has it. */
	static StoreLock take(DataFolder data) {
		try {
			if (HELD.containsKey(data.lockFile())) {
				throw locked(data);
			}
			FileChannel channel = FileChannel.open(data.lockFile(),
					Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
					DataFolder.ownerOnly(data.path(), "rw-------"));
			if (acquire(channel) == null) {
				channel.close();
				throw locked(data);
			}
			StoreLock lock = new StoreLock(data.lockFile(), channel);
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
		if (HELD.containsKey(file)) {
			return address(HELD.get(file).split(" "));
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			if (tryLock(channel) != null) {
				return Optional.empty();
			}
			return address(words(file));
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data, ex);
		}
	}

	private static Optional<URI> address(String[] words) {
		return (words.length > 1) ? Optional.of(URI.create(words[1])) : Optional.empty();
	}

	void announce(URI bolt) throws IOException {
		write(ProcessHandle.current().pid() + " " + bolt);
	}

	@Override
	public void close() {
		try (this.channel) {
			this.channel.truncate(0);
			HELD.remove(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String text) throws IOException {
		this.channel.truncate(0);
		this.channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
		this.channel.force(true);
		HELD.put(this.file, text);
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
		String text = HELD.containsKey(file) ? HELD.get(file) : Files.readString(file);
		return text.strip().split(" ");
	}

	private static StoreLockedException locked(DataFolder data) throws IOException {
		String process = words(data.lockFile())[0];
		return new StoreLockedException(
				"The store in " + data.path() + " is in use by another process"
						+ (process.isEmpty() ? "." : ", pid " + process + "."),
				"Stop that process, or start this one on another folder with --claimtrail.data=<folder>.", null);
	}

}
