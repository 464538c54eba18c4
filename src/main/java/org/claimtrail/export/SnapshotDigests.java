package org.claimtrail.export;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.Snapshot;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Remembers the digest of the newest state that somebody asked for, and finds one at a
 * time, in a tenth of the time at most: the whole graph is read for it.
 */
@Component
class SnapshotDigests implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(SnapshotDigests.class);

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private static final int SHARE = 10;

	private static final ExportListener NOBODY = new ExportListener() {
	};

	private final Snapshots snapshots;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("snapshot").factory());

	private @Nullable Snapshot found;

	private @Nullable CompletableFuture<Snapshot> coming;

	private long rests = System.nanoTime();

	SnapshotDigests(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	/** The digest of a state where it is remembered; null otherwise. */
	@Nullable String known(Snapshot asked) {
		return this.snapshots.isWhole() ? remembered(asked) : null;
	}

	private synchronized @Nullable String remembered(Snapshot asked) {
		return (this.found != null && this.found.number() == asked.number()) ? this.found.digest() : null;
	}

	/** The digest of a state; null where it is not known in some seconds. */
	@Nullable String of(Snapshot asked) {
		if (!this.snapshots.isWhole()) {
			return null;
		}
		CompletableFuture<Snapshot> awaited;
		synchronized (this) {
			if (this.found != null && this.found.number() == asked.number()) {
				return this.found.digest();
			}
			if (this.coming == null && System.nanoTime() - this.rests < 0) {
				return null;
			}
			awaited = (this.coming != null) ? this.coming : begin();
		}
		Snapshot told = await(awaited);
		return (told != null && told.number() == asked.number()) ? told.digest() : null;
	}

	private CompletableFuture<Snapshot> begin() {
		CompletableFuture<Snapshot> begun = new CompletableFuture<>();
		this.coming = begun;
		this.worker.execute(() -> {
			long start = System.nanoTime();
			Snapshot read = null;
			try {
				read = this.snapshots.digested(NOBODY);
				begun.complete(read);
			}
			catch (IOException | Neo4jException ex) {
				LOG.warn("The digest of the graph could not be found: {}", ex.toString());
				begun.completeExceptionally(ex);
			}
			finally {
				keep(read, System.nanoTime() - start);
			}
		});
		return begun;
	}

	private synchronized void keep(@Nullable Snapshot read, long nanos) {
		this.found = (read != null && read.digest() != null) ? read : this.found;
		this.coming = null;
		this.rests = System.nanoTime() + nanos * SHARE;
	}

	private static @Nullable Snapshot await(CompletableFuture<Snapshot> awaited) {
		try {
			return awaited.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException | TimeoutException ex) {
			return null;
		}
	}

	@Override
	public void destroy() {
		this.worker.shutdownNow();
	}

}
