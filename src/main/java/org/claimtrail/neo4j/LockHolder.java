package org.claimtrail.neo4j;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.claimtrail.neo4j.failure.StoreLockedException;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Who has a {@link WriteLock}, as people look for it.
 *
 * @param id the turn
 * @param work what is done, as one word
 */
record LockHolder(String id, String work, String host, long pid, OffsetDateTime since) {

	static LockHolder of(Record row) {
		Value lock = row.get("holder");
		return new LockHolder(lock.get("id").asString(), lock.get("work").asString(), lock.get("host").asString(),
				lock.get("pid").asLong(),
				lock.get("since").asZonedDateTime().toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
	}

	/** What a turn of this process writes into the lock. */
	static Map<String, Object> self(String id, String work) {
		return Map.of("id", id, "work", work, "host", thisHost(), "pid", ProcessHandle.current().pid());
	}

	StoreLockedException notEnded(Duration patience) {
		return new StoreLockedException(
				"Another writes to this store: " + this + ". It has not ended within " + patience.toSeconds() + " s.",
				"Wait until it has ended and start this again, or wait longer with "
						+ "--claimtrail.import.give-up-after=<duration>. If it was killed, its lock ends by itself.",
				"Another " + told() + " is running; try again when it has ended.", null);
	}

	/** To be thrown by a process that does not have the lock any more. */
	StoreLockedException tookOver() {
		return new StoreLockedException(
				"This process did not answer for " + WriteLock.LEASE.toSeconds() + " s, and another writes now: " + this
						+ ".",
				"Wait until it has ended and start this again.",
				"Another " + told() + " took the place of this one, which stood still; send the same again.", null);
	}

	/** Who it is, for clients: no host and no process. */
	String told() {
		return this.work + ", since " + this.since + ",";
	}

	private static String thisHost() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown host";
		}
	}

	@Override
	public String toString() {
		return "the " + this.work + " of process " + this.pid + " on " + this.host + ", since " + this.since;
	}

}
