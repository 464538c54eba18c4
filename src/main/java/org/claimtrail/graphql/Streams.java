package org.claimtrail.graphql;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.claimtrail.neo4j.StatementLimits;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open streams of events: counts them, and ends them all when the server stops, which
 * would else wait for them.
 */
@Component
public class Streams {

	private final StreamLimits limits;

	private final RequestLimits requests;

	private final StatementLimits statements;

	private final Set<Lease> open = ConcurrentHashMap.newKeySet();

	Streams(StreamLimits limits, RequestLimits requests, StatementLimits statements) {
		this.limits = limits;
		this.requests = requests;
		this.statements = statements;
	}

	/**
	 * Takes a place for a stream.
	 * @param end ends it when the server stops
	 * @throws HttpFault if there is none
	 */
	public synchronized Lease open(Client client, Runnable end) {
		check(client);
		Lease lease = new Lease(client, end);
		this.open.add(lease);
		return lease;
	}

	/**
	 * Whether there is a place for a stream of a client.
	 * @throws HttpFault if there is none
	 */
	public void check(Client client) {
		if (this.open.size() >= this.limits.all()) {
			throw full("streams", this.limits.all(),
					"This server tells %d clients what happens, and no more at once; try again in a while."
						.formatted(this.limits.all()));
		}
		checkOwn(client);
	}

	/** What the subscriptions of a client may take of the store, each for itself. */
	public RunningOperation operation(Client client) {
		return new RunningOperation(client, this.requests.statements().perOperation(), this.statements.waiting());
	}

	/** How many there are. */
	public int count() {
		return this.open.size();
	}

	/** Before the server waits for requests to end. */
	@EventListener(ContextClosedEvent.class)
	void endAll() {
		this.open.forEach((lease) -> lease.end.run());
	}

	private void checkOwn(Client client) {
		long own = client.isLimited() ? this.open.stream().filter((lease) -> lease.client == client).count() : 0;
		if (own >= this.limits.perClient()) {
			throw full("streamsPerClient", this.limits.perClient(),
					"You have %d streams of events open, and no more are allowed at once; close one of them."
						.formatted(own));
		}
	}

	private static HttpFault full(String limit, long allowed, String message) {
		return new HttpFault(503, RequestFault.Code.LIMIT_EXCEEDED, message,
				Map.of("limit", limit, "allowed", allowed, "retryable", true), Map.of("Retry-After", "30"));
	}

	/** The place of one stream. */
	public final class Lease implements AutoCloseable {

		private final Runnable end;

		private volatile Client client;

		private Lease(Client client, Runnable end) {
			this.client = client;
			this.end = end;
		}

		/**
		 * Counts it as another client's from now on, who was only then known.
		 * @throws HttpFault if that one has enough
		 */
		public void belongsTo(Client other) {
			synchronized (Streams.this) {
				if (other != this.client) {
					checkOwn(other);
					this.client = other;
				}
			}
		}

		@Override
		public void close() {
			Streams.this.open.remove(this);
		}

	}

}
