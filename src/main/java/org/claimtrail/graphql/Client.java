package org.claimtrail.graphql;

import java.util.Map;
import java.util.concurrent.Semaphore;

import org.claimtrail.graphql.RequestLimits.RateLimits;

/** What one client has used of late, and how many statements it may run at once. */
public final class Client {

	private final RateLimits limits;

	private final Semaphore turns;

	private final boolean limited;

	private final Bucket requests;

	private final Bucket messages;

	private final Bucket queryTime;

	private final Bucket failures;

	private final Bucket writes;

	private final int writesPerMinute;

	private final Bucket wrongTokens;

	Client(RequestLimits limits, boolean limited, long now) {
		this.limits = limits.rate();
		this.turns = new Semaphore(limits.statements().perClient(), true);
		this.limited = limited;
		this.requests = new Bucket(this.limits.requestsPerMinute(), now);
		this.messages = new Bucket(this.limits.requestsPerMinute(), now);
		this.queryTime = new Bucket(this.limits.queryTimePerMinute().toNanos(), now);
		this.failures = new Bucket(this.limits.failuresPerMinute(), now);
		this.writesPerMinute = limits.writes().perMinute();
		this.writes = new Bucket(this.writesPerMinute, now);
		this.wrongTokens = new Bucket(this.limits.failuresPerMinute(), now);
	}

	boolean isLimited() {
		return this.limited;
	}

	Semaphore turns() {
		return this.turns;
	}

	/**
	 * @throws HttpFault if the client has to wait before its next request
	 */
	public void admit(long now) {
		if (this.limited) {
			check(this.requests, now, "requestsPerMinute", this.limits.requestsPerMinute(), "requests");
			check(this.queryTime, now, "queryTimePerMinute", this.limits.queryTimePerMinute().toSeconds(),
					"seconds of query time");
			check(this.failures, now, "failuresPerMinute", this.limits.failuresPerMinute(), "refused requests");
			this.requests.add(1, now);
		}
	}

	/**
	 * Counts a message over an open connection.
	 * @throws HttpFault if there are too many
	 */
	public void countMessage() {
		long now = System.nanoTime();
		if (this.limited) {
			check(this.messages, now, "requestsPerMinute", this.limits.requestsPerMinute(), "messages");
			this.messages.add(1, now);
		}
	}

	/**
	 * Counts a write, also of clients on this machine: who writes has an account.
	 * @throws RequestFault if the client has to wait before its next write
	 */
	public void admitWrite(long now) {
		long seconds = this.writes.secondsUntilRoom(now);
		if (seconds > 0) {
			throw new RequestFault(RequestFault.Code.RATE_LIMITED,
					"More than %d writes in a minute; try again in %d s.".formatted(this.writesPerMinute, seconds),
					Map.of("limit", "writesPerMinute", "allowed", this.writesPerMinute, "retryAfterSeconds", seconds,
							"retryable", true));
		}
		this.writes.add(1, now);
	}

	/** Seconds until the store may work for it again; 0 when it may now. */
	long secondsUntilQueryTime() {
		return this.limited ? this.queryTime.secondsUntilRoom(System.nanoTime()) : 0;
	}

	/** Counts what a statement took of the time that a client has. */
	public void used(long nanoseconds) {
		if (this.limited) {
			this.queryTime.add(nanoseconds, System.nanoTime());
		}
	}

	public void failed() {
		if (this.limited) {
			this.failures.add(1, System.nanoTime());
		}
	}

	/** Counts apart from all else, so that who shows no token may go on reading. */
	void showedWrongToken() {
		if (this.limited) {
			this.wrongTokens.add(1, System.nanoTime());
		}
	}

	/** Seconds until a token may be tried again; 0 when it may now. */
	long secondsUntilNextToken() {
		return this.limited ? this.wrongTokens.secondsUntilRoom(System.nanoTime()) : 0;
	}

	private static void check(Bucket bucket, long now, String limit, long allowed, String what) {
		long seconds = bucket.secondsUntilRoom(now);
		if (seconds > 0) {
			throw new HttpFault(429, RequestFault.Code.RATE_LIMITED,
					"More than %d %s in a minute; try again in %d s.".formatted(allowed, what, seconds),
					Map.of("limit", limit, "allowed", allowed, "retryAfterSeconds", seconds, "retryable", true),
					Map.of("Retry-After", Long.toString(seconds)));
		}
	}

}
