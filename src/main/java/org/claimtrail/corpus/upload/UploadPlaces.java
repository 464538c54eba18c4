package org.claimtrail.corpus.upload;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;

/**
 * The places for imports over HTTP: one for an account, few that receive a body or wait,
 * and one that writes. Nobody holds the last one while its body is still to come.
 */
final class UploadPlaces {

	private final Set<String> busy = ConcurrentHashMap.newKeySet();

	private final Semaphore places;

	private final Semaphore turn = new Semaphore(1, true);

	private final Duration waiting;

	UploadPlaces(int together, Duration waiting) {
		this.places = new Semaphore(together);
		this.waiting = waiting;
	}

	/**
	 * Takes a place, to be left by closing it.
	 * @param account who imports
	 * @throws HttpFault if there is none
	 */
	Place take(String account) {
		if (!this.busy.add(account)) {
			throw refused(429, Code.RATE_LIMITED, "You have an import running; wait for its end.");
		}
		if (!this.places.tryAcquire()) {
			this.busy.remove(account);
			throw refused(503, Code.LIMIT_EXCEEDED, "Too many imports over HTTP at once; try again in a while.");
		}
		return new Place(account);
	}

	private static HttpFault refused(int status, Code code, String message) {
		return new HttpFault(status, code, message, Map.of("retryable", true), Map.of("Retry-After", "10"));
	}

	/** A place of an account. */
	final class Place implements AutoCloseable {

		private final String account;

		private boolean writes;

		private Place(String account) {
			this.account = account;
		}

		/**
		 * Waits until nobody else in this process imports over HTTP.
		 * @throws HttpFault if that takes too long
		 */
		void awaitTurn() {
			try {
				this.writes = UploadPlaces.this.turn.tryAcquire(UploadPlaces.this.waiting.toNanos(),
						TimeUnit.NANOSECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			if (!this.writes) {
				throw refused(503, Code.LIMIT_EXCEEDED,
						"Another import over HTTP is running; try again when it has ended.");
			}
		}

		@Override
		public void close() {
			if (this.writes) {
				UploadPlaces.this.turn.release();
			}
			UploadPlaces.this.places.release();
			UploadPlaces.this.busy.remove(this.account);
		}

	}

}
