package org.claimtrail.account.token;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that keeps personal tokens. It is replaced whole, so that readers never see
 * half of it, and by one writer at a time, in whatever process. Only its owner may read
 * it.
 */
final class TokenFile {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

	private static final long LARGEST = 16 << 20;

	private static final int KEY_BYTES = 32;

	private final JsonMapper json = JsonMapper.shared();

	private final Path path;

	TokenFile(Path path) {
		this.path = path;
	}

	Path path() {
		return this.path;
	}

	/** What changes whenever the file is replaced; null while there is none. */
	@Nullable Object mark() {
		try {
			BasicFileAttributes file = Files.readAttributes(this.path, BasicFileAttributes.class);
			return List.of(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey()));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	/** All tokens; none, with a new key, while there is no file. */
	TokenList read() {
		try {
			if (Files.size(this.path) > LARGEST) {
				throw new IOException("it is larger than " + (LARGEST >> 20) + " MB");
			}
			TokenList list = this.json.readValue(Files.readAllBytes(this.path), TokenList.class);
			check(list);
			return list;
		}
		catch (NoSuchFileException ex) {
			byte[] key = new byte[KEY_BYTES];
			new SecureRandom().nextBytes(key);
			return new TokenList(TokenList.VERSION, Base64.getEncoder().encodeToString(key), List.of());
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
		catch (JacksonException ex) {
			throw unreadable(new IOException(
					(ex.getLocation() != null) ? "it is not as it was written, in line " + ex.getLocation().getLineNr()
							: "it is not as it was written"));
		}
	}

	@SuppressWarnings("ConstantValue")
	private static void check(@Nullable TokenList list) throws IOException {
		if (list == null || list.key() == null || list.tokens() == null) {
			throw new IOException("it is not a file of accounts");
		}
		if (list.version() != TokenList.VERSION) {
			throw new IOException("it has the form " + list.version() + ", and this version of Claimtrail reads form "
					+ TokenList.VERSION);
		}
		if (!list.hasKey(KEY_BYTES)) {
			throw new IOException("its key was altered");
		}
		for (Token token : list.tokens()) {
			if (token == null || token.id() == null || token.account() == null || token.name() == null
					|| token.role() == null || token.digest() == null || token.expires() == null) {
				throw new IOException("a token in it lacks its id, account, name, role, digest or expires");
			}
		}
	}

	/** Changes the list, while nobody else does. */
	TokenList change(UnaryOperator<TokenList> change) {
		try {
			Path folder = makeFolder();
			Path lock = folder.resolve(this.path.getFileName() + ".lock");
			UserPrincipal owner = Files.getOwner(Files.exists(this.path) ? this.path : folder);
			try (FileChannel channel = open(lock); FileLock held = lock(channel)) {
				own(lock, owner);
				TokenList changed = change.apply(read());
				replace(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(changed), owner);
				return changed;
			}
		}
		catch (IOException ex) {
			throw new TokenFileException("The file of accounts " + this.path + " cannot be written: " + reason(ex)
					+ ". Make sure that user " + System.getProperty("user.name")
					+ " may write to its folder, or name another with --claimtrail.accounts=FILE.", ex);
		}
	}

	private Path makeFolder() throws IOException {
		Path folder = this.path.getParent();
		if (folder == null) {
			throw new IOException("it is no file");
		}
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, ownerOnly("rwx------"));
		}
		return folder;
	}

	private FileChannel open(Path file) throws IOException {
		return FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
				ownerOnly("rw-------"));
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (true) {
			FileLock lock = tryLock(channel);
			if (lock != null) {
				return lock;
			}
			if (System.nanoTime() > end) {
				throw new IOException("another process has been writing it for " + LONGEST_WAIT.toSeconds() + " s");
			}
			try {
				Thread.sleep(LOOK_AGAIN);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IOException("waiting for another process was interrupted");
			}
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** A link stays one, and what it leads to is replaced. */
	private void replace(byte[] content, UserPrincipal owner) throws IOException {
		Path target = Files.exists(this.path) ? this.path.toRealPath() : this.path;
		Path draft = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".draft",
				ownerOnly("rw-------"));
		try {
			try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
				for (ByteBuffer left = ByteBuffer.wrap(content); left.hasRemaining();) {
					out.write(left);
				}
				out.force(true);
			}
			own(draft, owner);
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			keepName(target.getParent());
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/**
	 * Also after a loss of power, where the system can tell that a folder is written.
	 */
	private static void keepName(@Nullable Path folder) {
		if (folder == null) {
			return;
		}
		try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
			names.force(true);
		}
		catch (IOException ignored) {
			// as on Windows, which opens no folder; the file itself is whole
		}
	}

	/** An administrator who makes a token does not lock the server out of its file. */
	private static void own(Path file, UserPrincipal owner) throws IOException {
		// a link put in its place would give away what it leads to
		FileOwnerAttributeView view = Files.getFileAttributeView(file, FileOwnerAttributeView.class,
				LinkOption.NOFOLLOW_LINKS);
		if (!view.getOwner().equals(owner)) {
			view.setOwner(owner);
		}
	}

	private FileAttribute<?>[] ownerOnly(String rights) {
		return this.path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) }
				: new FileAttribute<?>[0];
	}

	private TokenFileException unreadable(IOException cause) {
		return new TokenFileException("The file of accounts " + this.path + " cannot be read: " + reason(cause)
				+ ". Until it can, no personal token counts. Put it right or back from a copy, or move it away and make "
				+ "new tokens.", cause);
	}

	private static String reason(IOException cause) {
		return (cause instanceof AccessDeniedException denied)
				? "user " + System.getProperty("user.name") + " may not open " + denied.getFile()
				: String.valueOf(cause.getMessage());
	}

}
