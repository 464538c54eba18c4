package org.claimtrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.account.Access;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.ClientPresence;
import org.claimtrail.graphql.Clients;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Runs exports for clients over HTTP: few at once, and each for a limited time. */
@Component
class ExportRuns {

	private static final Logger LOG = LoggerFactory.getLogger(ExportRuns.class);

	private static final Duration MARGIN = Duration.ofSeconds(30);

	/** Seconds after which it is worth to try again. */
	static final String LATER = "30";

	/** Tells the number of the newest change that is surely in an export. */
	private static final String CHANGE = "Claimtrail-Change";

	/** Tells when that was made. */
	private static final String AT = "Claimtrail-Change-At";

	/** Tells the digest of the whole graph after that change, where it is known. */
	private static final String DIGEST = "Claimtrail-Digest";

	private final Exports exports;

	private final Snapshots snapshots;

	private final SnapshotDigests digests;

	private final Clients clients;

	private final ClientPresence presence;

	private final ExportSettings settings;

	private final Semaphore places;

	/** Who has no account leaves one place to those who have, if there are several. */
	private final Semaphore open;

	private final Set<Client> busy = ConcurrentHashMap.newKeySet();

	ExportRuns(Exports exports, Snapshots snapshots, SnapshotDigests digests, Clients clients, ClientPresence presence,
			ExportSettings settings) {
		this.exports = exports;
		this.snapshots = snapshots;
		this.digests = digests;
		this.clients = clients;
		this.presence = presence;
		this.settings = settings;
		this.places = new Semaphore(settings.together());
		this.open = new Semaphore(Math.max(1, settings.together() - 1));
	}

	/** After this time there is none that still runs. */
	Duration longest() {
		return this.settings.time().plus(MARGIN);
	}

	/**
	 * Who asks: the account of the request, known on its own thread only, or the address.
	 */
	Asker asker(HttpServletRequest request) {
		return new Asker(this.clients.of(request), Access.current().isPresent());
	}

	/** How many run at the moment. */
	int running() {
		return this.busy.size();
	}

	/** Tells what comes. */
	static void announce(ExportFormat format, HttpServletResponse response) {
		response.setContentType(format.type());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"claimtrail." + format.ending() + "\"");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	/**
	 * Answers a request with an export. Once a part of it was sent, whatever goes wrong
	 * cuts the connection, so that nobody takes the part for the whole.
	 * @param asker who asks
	 * @param where the condition, or null for everything
	 * @throws HttpFault if there is no place for it
	 */
	void run(Asker asker, ExportFormat format, @Nullable String where, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Client client = asker.client();
		client.admit(System.nanoTime());
		if (!this.busy.add(client)) {
			client.failed();
			throw new HttpFault(429, Code.RATE_LIMITED, "You have an export running; end it, or wait for its end.",
					Map.of(), Map.of(HttpHeaders.RETRY_AFTER, LATER));
		}
		try {
			take(asker);
			try {
				answer(format, where, request, response);
			}
			finally {
				leave(asker);
			}
		}
		finally {
			this.busy.remove(client);
		}
	}

	private void take(Asker asker) {
		if (!asker.known() && !this.open.tryAcquire()) {
			throw full("As many exports are running as may without a token; try again later.");
		}
		if (!this.places.tryAcquire()) {
			if (!asker.known()) {
				this.open.release();
			}
			throw full("%d exports are running, and no more may; try again later.".formatted(this.settings.together()));
		}
	}

	private void leave(Asker asker) {
		this.places.release();
		if (!asker.known()) {
			this.open.release();
		}
	}

	private static HttpFault full(String message) {
		return new HttpFault(503, Code.LIMIT_EXCEEDED, message, Map.of(), Map.of(HttpHeaders.RETRY_AFTER, LATER));
	}

	private void answer(ExportFormat format, @Nullable String where, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Deadline deadline = new Deadline(this.settings.time(), this.presence.departure(request));
		try (StoreView store = this.exports.open(deadline)) {
			Snapshot snapshot = snapshot(format, where);
			ExportScope scope = this.exports.scope(where, store);
			announce(format, response);
			response.setHeader(CHANGE, Long.toString(snapshot.number()));
			if (snapshot.at() != null) {
				response.setHeader(AT, snapshot.at().toString());
			}
			if (snapshot.digest() != null) {
				response.setHeader(DIGEST, snapshot.digest());
			}
			OutputStream out = deadline.watched(response.getOutputStream());
			this.exports.write(format, scope, snapshot, store, out);
			out.flush();
		}
		catch (Neo4jException | HttpFault ex) {
			LOG.warn("An export ended: {}", ex.toString());
			if (response.isCommitted()) {
				throw new ExportBrokenException(ex);
			}
			response.reset();
			throw (ex instanceof HttpFault fault) ? fault
					: new HttpFault(503, Code.INTERNAL_ERROR,
							"The database cannot be read at the moment; try again shortly.", Map.of(),
							Map.of(HttpHeaders.RETRY_AFTER, LATER));
		}
	}

	/**
	 * The state as it is before the reading; of JSON Lines the digest is that of the
	 * file, and of a choice nobody waits for it.
	 */
	private Snapshot snapshot(ExportFormat format, @Nullable String where) {
		Snapshot newest = this.snapshots.newest();
		if (where != null || format == ExportFormat.JSONL) {
			return newest.with(this.digests.known(newest));
		}
		Snapshot digested = newest.with(this.digests.of(newest));
		Snapshot now = this.snapshots.newest();
		// somebody may have written while the digest was awaited
		return (now.number() == digested.number()) ? digested : now;
	}

	/**
	 * Who asks for an export.
	 *
	 * @param known whether they have an account
	 */
	record Asker(Client client, boolean known) {
	}

}
