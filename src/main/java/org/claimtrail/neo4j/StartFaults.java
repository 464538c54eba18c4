package org.claimtrail.neo4j;

import java.net.BindException;
import java.nio.file.FileSystemException;

import org.neo4j.io.locker.FileLockException;

/** Tells from what Neo4j throws when it starts which of the known faults it is. */
record StartFaults(DataFolder data, int port) {

	StoreException explain(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof FileLockException) {
				return locked(cause);
			}
			if (cause instanceof BindException) {
				return portTaken(cause);
			}
			if (cause instanceof FileSystemException file) {
				return DataFolder.unusable(this.data.path(), file);
			}
		}
		return damaged(String.valueOf(thrown.getMessage()), thrown);
	}

	StoreException unavailable(String reason) {
		return damaged(reason, null);
	}

	private StoreException locked(Throwable cause) {
		return new StoreLockedException("The store in " + this.data.path() + " is in use by another Neo4j.",
				"Stop that process, or start this one on another folder with --claimtrail.data=<folder>.", cause);
	}

	StoreException portTaken(Throwable cause) {
		return new BoltPortTakenException(
				"Port " + this.port
						+ " on 127.0.0.1, on which the store shall answer to Bolt, is taken by another program.",
				"Stop that program (often another Neo4j), or choose another port with --claimtrail.bolt.port=<port>; "
						+ "0 takes a free one.",
				cause);
	}

	private StoreException damaged(String reason, @org.jspecify.annotations.Nullable Throwable cause) {
		return new StoreDamagedException("The store in " + this.data.path() + " does not open: " + reason,
				"Restore the folder from a copy.", cause);
	}

}
