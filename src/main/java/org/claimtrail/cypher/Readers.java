package org.claimtrail.cypher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps one process that reads, on a copy that is new enough. It is started by the first
 * question; a newer copy takes its place when there are changes, and until then the old
 * one answers.
 */
@Component
class Readers implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** A copy is made at most in this part of the time. */
	private static final int SHARE = 20;

	private static final String NEWEST = """
			MATCH (change:Change) WHERE change.number IS NOT NULL
			RETURN change.number AS number ORDER BY change.number DESC LIMIT 1
			""";

	private final ObjectProvider<Neo4jConnectionDetails> store;

	private final Driver driver;

	private final StoreDatabase database;

	private final CypherSettings settings;

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("cypher-copy").factory());

	private @Nullable Copy current;

	private @Nullable CompletableFuture<Copy> coming;

	private volatile long used = System.nanoTime();

	private volatile long tried;

	Readers(ObjectProvider<Neo4jConnectionDetails> store, Driver driver, Environment environment,
			CypherSettings settings) {
		this.store = store;
		this.driver = driver;
		this.database = StoreDatabase.of(environment);
		this.settings = settings;
		this.worker.scheduleWithFixedDelay(this::tidy, 10, 10, TimeUnit.SECONDS);
	}

	/**
	 * The copy to ask.
	 * @throws HttpFault if there is none and none will be soon
	 */
	Copy get() {
		if (!(this.store.getIfAvailable() instanceof EmbeddedStore)) {
			throw new HttpFault(501, Code.BAD_REQUEST,
					"This server has its graph in a Neo4j of your own, which answers Cypher itself: make an account there that may only read.");
		}
		this.used = System.nanoTime();
		CompletableFuture<Copy> awaited;
		synchronized (this) {
			Copy found = this.current;
			if (found != null && found.process().isAlive()) {
				if (isOld(found) && this.coming == null) {
					begin(null);
				}
				return found;
			}
			awaited = (this.coming != null) ? this.coming : begin(found);
		}
		return await(awaited);
	}

	private static Copy await(CompletableFuture<Copy> awaited) {
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
			throw later("The graph cannot be copied for reading at the moment; the server's log says why.");
		}
	}

	/** What a client is told that has to come again. */
	static HttpFault later(String message) {
		return new HttpFault(503, Code.LIMIT_EXCEEDED, message, Map.of(), Map.of(HttpHeaders.RETRY_AFTER, "10"));
	}

	private boolean isOld(Copy copy) {
		long now = System.nanoTime();
		long shortest = Math.max(this.settings.age().toNanos(), copy.nanos() * SHARE);
		return now - copy.made() > shortest && now - this.tried > shortest;
	}

	/** Makes a copy, or reads on from one whose process has ended. */
	private CompletableFuture<Copy> begin(@Nullable Copy dead) {
		CompletableFuture<Copy> coming = new CompletableFuture<>();
		this.coming = coming;
		this.worker.execute(() -> {
			try {
				coming.complete(take(make(dead)));
			}
			catch (IOException | RuntimeException ex) {
				LOG.error("The graph could not be copied for reading", ex);
				coming.completeExceptionally(ex);
			}
			finally {
				forget(coming);
			}
		});
		return coming;
	}

	private synchronized void forget(CompletableFuture<Copy> done) {
		if (this.coming == done) {
			this.coming = null;
		}
	}

	private Copy make(@Nullable Copy dead) throws IOException {
		if (dead != null) {
			dead.process().end();
			return new Copy(ReaderProcess.start(dead.process().folder(), this.settings.memory()), dead.number(),
					dead.made(), dead.nanos());
		}
		long begun = System.nanoTime();
		this.tried = begun;
		Copy old = current();
		long number = newest();
		if (old != null && old.number() == number && old.process().isAlive()) {
			return new Copy(old.process(), number, begun, old.nanos());
		}
		EmbeddedStore store = (EmbeddedStore) this.store.getObject();
		Path folder = folder(store.data().resolve("reading"), old == null);
		try {
			store.copyTo(folder.resolve("home"));
			long nanos = System.nanoTime() - begun;
			return new Copy(ReaderProcess.start(folder, this.settings.memory()), number, begun, nanos);
		}
		catch (IOException | RuntimeException ex) {
			FileSystemUtils.deleteRecursively(folder);
			throw ex;
		}
	}

	/**
	 * A folder for a copy, within one that is this user's own.
	 * @param first whether no other copy is in use: what is there was left by a process
	 * that was killed
	 */
	private static Path folder(Path all, boolean first) throws IOException {
		if (first) {
			FileSystemUtils.deleteRecursively(all);
		}
		Files.createDirectories(all);
		return Files.createTempDirectory(all, "copy");
	}

	private long newest() {
		return this.driver.executableQuery(NEWEST)
			.withConfig(this.database.in(QueryConfig.builder()).build())
			.execute()
			.records()
			.stream()
			.mapToLong((row) -> row.get("number").asLong())
			.findFirst()
			.orElse(0);
	}

	private synchronized @Nullable Copy current() {
		return this.current;
	}

	private Copy take(Copy made) {
		Copy old;
		synchronized (this) {
			old = this.current;
			this.current = made;
		}
		if (old != null && !old.process().folder().equals(made.process().folder())) {
			long finish = this.settings.time().toMillis() + 5_000;
			this.worker.schedule(old.process()::close, finish, TimeUnit.MILLISECONDS);
		}
		return made;
	}

	private void tidy() {
		Copy unused = null;
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
		Copy last = current();
		if (last != null) {
			last.process().close();
		}
	}

	/**
	 * A copy of the graph that can be asked.
	 *
	 * @param process reads it
	 * @param number of the newest change that is in it; more may be
	 * @param made when it was seen to be new, as {@link System#nanoTime}
	 * @param nanos how long it took to copy
	 */
	record Copy(ReaderProcess process, long number, long made, long nanos) {
	}

}
