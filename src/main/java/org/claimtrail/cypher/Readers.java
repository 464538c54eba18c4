package org.claimtrail.cypher;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps one process that reads, on a copy that is new enough. It is started by the first
 * question; a newer copy takes its place when there are changes, and until then the old
 * one answers.
 */
@Component
class Readers implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String FAILED = "The graph cannot be copied for reading at the moment; the server's log says why.";

	/** A copy is made at most in this part of the time. */
	private static final int SHARE = 20;

	private final StoreCopies copies;

	private final CypherSettings settings;

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("cypher-copy").factory());

	private @Nullable ReadCopy current;

	private @Nullable CompletableFuture<ReadCopy> coming;

	private volatile long used = System.nanoTime();

	private volatile long tried;

	private volatile long failed;

	/**
	 * Those that newer copies have taken the place of, for the statements that they run.
	 */
	private final Set<ReaderProcess> ending = ConcurrentHashMap.newKeySet();

	Readers(StoreCopies copies, CypherSettings settings) {
		this.copies = copies;
		this.settings = settings;
		this.worker.scheduleWithFixedDelay(this::tidy, 10, 10, TimeUnit.SECONDS);
	}

	/** Whether there can be a copy to ask. */
	boolean arePossible() {
		return this.copies.arePossible();
	}

	/**
	 * The copy to ask.
	 * @throws HttpFault if there is none and none will be soon
	 */
	ReadCopy get() {
		if (!this.copies.arePossible()) {
			throw new HttpFault(501, Code.BAD_REQUEST,
					"This server has its graph in a Neo4j of your own, which answers Cypher itself: make an account there that may only read.");
		}
		this.used = System.nanoTime();
		CompletableFuture<ReadCopy> awaited;
		synchronized (this) {
			ReadCopy found = this.current;
			if (found != null && found.process().isAlive()) {
				if (isOld(found) && this.coming == null) {
					begin(null);
				}
				return found;
			}
			if (this.coming == null && this.failed != 0 && System.nanoTime() - this.failed < PATIENCE.toNanos()) {
				throw later(FAILED);
			}
			awaited = (this.coming != null) ? this.coming : begin(found);
		}
		return await(awaited);
	}

	private static ReadCopy await(CompletableFuture<ReadCopy> awaited) {
		try {
			return awaited.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw later("The graph is being copied for reading; try again in some seconds.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw later("The server is ending.");
		}
		catch (ExecutionException ex) {
			throw later(FAILED);
		}
	}

	/** What a client is told that has to come again. */
	static HttpFault later(String message) {
		return new HttpFault(503, Code.LIMIT_EXCEEDED, message, Map.of(), Map.of(HttpHeaders.RETRY_AFTER, "10"));
	}

	private boolean isOld(ReadCopy copy) {
		long now = System.nanoTime();
		long shortest = Math.max(this.settings.age().toNanos(), copy.nanos() * SHARE);
		return now - copy.made() > shortest && now - this.tried > shortest;
	}

	/** Makes a copy, or reads on from one whose process has ended. */
	private CompletableFuture<ReadCopy> begin(@Nullable ReadCopy dead) {
		CompletableFuture<ReadCopy> coming = new CompletableFuture<>();
		this.coming = coming;
		this.worker.execute(() -> {
			try {
				coming.complete(take(make(dead)));
				this.failed = 0;
			}
			catch (IOException | RuntimeException ex) {
				LOG.error("The graph could not be copied for reading", ex);
				this.failed = System.nanoTime();
				coming.completeExceptionally(ex);
			}
			finally {
				forget(coming);
			}
		});
		return coming;
	}

	private synchronized void forget(CompletableFuture<ReadCopy> done) {
		if (this.coming == done) {
			this.coming = null;
		}
	}

	private ReadCopy make(@Nullable ReadCopy dead) throws IOException {
		if (dead != null) {
			try {
				return this.copies.again(dead);
			}
			catch (IOException ex) {
				LOG.warn("The copy cannot be read any more; another one is made", ex);
				forget(dead);
			}
		}
		long begun = System.nanoTime();
		this.tried = begun;
		ReadCopy old = current();
		long number = this.copies.newest();
		if (old != null && old.number() == number && old.process().isAlive()) {
			return new ReadCopy(old.process(), number, begun, old.nanos());
		}
		return this.copies.make(old == null);
	}

	private synchronized void forget(ReadCopy broken) {
		if (this.current == broken) {
			this.current = null;
		}
		broken.process().close();
	}

	private synchronized @Nullable ReadCopy current() {
		return this.current;
	}

	private ReadCopy take(ReadCopy made) {
		ReadCopy old;
		synchronized (this) {
			old = this.current;
			this.current = made;
		}
		if (old != null && !old.process().folder().equals(made.process().folder())) {
			long finish = this.settings.time().toMillis() + 5_000;
			ReaderProcess left = old.process();
			this.ending.add(left);
			this.worker.schedule(() -> end(left), finish, TimeUnit.MILLISECONDS);
		}
		return made;
	}

	private void end(ReaderProcess left) {
		left.close();
		this.ending.remove(left);
	}

	private void tidy() {
		ReadCopy unused = null;
		synchronized (this) {
			if (this.current != null && System.nanoTime() - this.used > this.settings.idle().toNanos()) {
				unused = this.current;
				this.current = null;
			}
		}
		if (unused != null) {
			unused.process().close();
		}
	}

	@Override
	public void destroy() {
		this.worker.shutdownNow();
		try {
			this.worker.awaitTermination(2, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.ending.forEach(ReaderProcess::close);
		ReadCopy last = current();
		if (last != null) {
			last.process().close();
		}
	}

}
