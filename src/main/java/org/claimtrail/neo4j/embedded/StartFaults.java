package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

import org.claimtrail.neo4j.failure.BoltPortTakenException;
import org.claimtrail.neo4j.failure.StoreDamagedException;
import org.claimtrail.neo4j.failure.StoreException;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.claimtrail.neo4j.failure.StoreVersionException;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.UpgradeException;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.impl.storemigration.UnableToMigrateException;
import org.neo4j.kernel.impl.transaction.log.entry.UnsupportedLogVersionException;

/**
 * Tells from what Neo4j throws when it starts which of the known faults it is. What is
 * none of them counts as damage of the store.
 */
record StartFaults(DataFolder data, int port) {

	StoreException explain(Throwable thrown) {
		Throwable root = thrown;
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			StoreException known = known(cause);
			if (known != null) {
				return known;
			}
			root = cause;
		}
		return damaged(root);
	}

	StoreException portTaken(Throwable cause) {
		return new BoltPortTakenException(
				"Port " + this.port + " on 127.0.0.1, on which the store shall answer to Bolt, "
						+ "is taken by another program.",
				"Stop that program (often another Neo4j), or choose another port with --claimtrail.bolt.port=<port>; "
						+ "0 takes a free one.",
				cause);
	}

	private @Nullable StoreException known(Throwable cause) {
		return switch (cause) {
			case BindException bind -> portTaken(bind);
			case FileLockException lock -> locked(lock);
			case UnableToMigrateException version -> otherVersion(version);
			case UpgradeException version -> otherVersion(version);
			case UnsupportedLogVersionException log -> unreadableLog(log);
			case IllegalArgumentException unknown when isUnknownFormat(unknown) -> otherVersion(unknown);
			case AccessDeniedException denied -> DataFolder.unusable(this.data.path(), denied);
			case IOException full when isDiskFull(full) -> DataFolder.unusable(this.data.path(), full);
			default -> null;
		};
	}

	/** Neo4j has no type for a format that it has never heard of. */
	private static boolean isUnknownFormat(IllegalArgumentException thrown) {
		return String.valueOf(thrown.getMessage()).startsWith("Unknown store version");
	}

	/** Java has no type for it; this is what Linux, macOS and Windows say. */
	private static boolean isDiskFull(IOException thrown) {
		String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
		return message.contains("no space left") || message.contains("not enough space")
				|| message.contains("quota exceeded");
	}

	private StoreException locked(Throwable cause) {
		return new StoreLockedException("The store in " + this.data.path() + " is in use by another Neo4j.",
				"Stop that process, or start this one on another folder with --claimtrail.data=<folder>.", cause);
	}

	private StoreException otherVersion(Throwable cause) {
		return new StoreVersionException("The store in " + this.data.path()
				+ " was written by a Neo4j of another version and cannot be read by this one: " + cause.getMessage(),
				"Start the version of Claimtrail that wrote it, or start this one on another folder "
						+ "with --claimtrail.data=<folder> and import the documents again.",
				cause);
	}

	/** A damaged byte of a log and a log of a later version look the same. */
	private StoreException unreadableLog(Throwable cause) {
		return new StoreDamagedException("The last transaction log of the store in " + this.data.path()
				+ " cannot be read: it is damaged, or a later version of Claimtrail wrote it. " + cause.getMessage(),
				"If a later version had this store open, start that one. Otherwise " + lastResorts(this.data), cause);
	}

	private StoreException damaged(Throwable root) {
		return damaged(this.data, String.valueOf(root.getMessage()), root);
	}

	static StoreException damaged(DataFolder data, String what, @Nullable Throwable cause) {
		String resorts = lastResorts(data);
		return new StoreDamagedException("The store in " + data.path() + " is damaged: " + what,
				Character.toUpperCase(resorts.charAt(0)) + resorts.substring(1), cause);
	}

	private static String lastResorts(DataFolder data) {
		return "put back a backup with the command restore, or move the folder away and start on an empty one, "
				+ "which the documents can be imported into again. The command check says what is damaged. "
				+ "Details are in " + data.home().resolve("logs").resolve("debug.log") + ".";
	}

}
