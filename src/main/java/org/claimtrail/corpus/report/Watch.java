package org.claimtrail.corpus.report;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.prune.LeftOut;
import org.claimtrail.neo4j.ImportPatience;

/**
 * Watches over an import from the thread that asked for it, while the import runs on a
 * thread of its own: says so when nothing moves, and gives up when that lasts too long,
 * whatever the import waits for.
 */
public final class Watch implements ImportListener {

	private final ImportListener listener;

	private final ImportPatience patience;

	private volatile State state = State.of("Starting");

	public Watch(ImportListener listener, ImportPatience patience) {
		this.listener = listener;
		this.patience = patience;
	}

	/**
	 * Runs an import to its end.
	 * @throws StandstillException if nothing moved for too long
	 */
	public void over(Runnable work) {
		FutureTask<Void> task = new FutureTask<>(work, null);
		Thread.ofPlatform().daemon().name("import").start(task);
		Duration told = Duration.ZERO;
		while (!isDone(task, told)) {
			State now = this.state;
			told = now.age();
			if (told.compareTo(this.patience.giveUpAfter()) >= 0) {
				task.cancel(true);
				throw new StandstillException(now + " That is too long: the import gives up.");
			}
			if (told.compareTo(this.patience.tellAfter()) >= 0) {
				this.listener.standing(now.toString());
			}
		}
	}

	/** Waits for the end, or until the next time that something may have to be said. */
	private boolean isDone(FutureTask<Void> task, Duration told) {
		Duration pause = this.patience.tellAfter().minus(told);
		long millis = pause.isPositive() ? pause.toMillis() : this.patience.tellAfter().toMillis();
		try {
			task.get(Math.min(millis, this.patience.giveUpAfter().toMillis()) + 1, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new ImportFailedException("The import was interrupted.", ex);
		}
		catch (ExecutionException ex) {
			throw unwrapped(ex);
		}
	}

	private static RuntimeException unwrapped(ExecutionException thrown) {
		if (thrown.getCause() instanceof Error error) {
			throw error;
		}
		return (thrown.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(thrown);
	}

	@Override
	public void fault(Fault fault) {
		this.listener.fault(fault);
	}

	@Override
	public void warning(Fault warning) {
		this.listener.warning(warning);
	}

	@Override
	public void leftOut(LeftOut leftOut, boolean pruned) {
		this.listener.leftOut(leftOut, pruned);
	}

	@Override
	public void started(String work, long records) {
		this.state = State.of(work);
		this.listener.started(work, records);
	}

	@Override
	public void waiting(String what) {
		this.state = this.state.waiting(what);
		this.listener.waiting(what);
	}

	@Override
	public void advanced(int records) {
		this.state = this.state.advanced(records);
		if (records > 0) {
			this.listener.advanced(records);
		}
	}

	@Override
	public void ended() {
		this.state = this.state.advanced(0);
		this.listener.ended();
	}

	/** What the import was doing when something last moved. */
	private record State(String work, long done, String waitsFor, long nanos) {

		static State of(String work) {
			return new State(work, 0, "", System.nanoTime());
		}

		State waiting(String what) {
			return new State(this.work, this.done, what, System.nanoTime());
		}

		State advanced(int records) {
			return new State(this.work, this.done + records, "", System.nanoTime());
		}

		Duration age() {
			return Duration.ofNanos(System.nanoTime() - this.nanos);
		}

		@Override
		public String toString() {
			LocalTime since = LocalTime.now().minus(age()).truncatedTo(ChronoUnit.SECONDS);
			return String.format(Locale.ROOT, "%s: nothing has moved for %d s, since %s, after %,d records.%s",
					this.work, age().toSeconds(), since, this.done,
					this.waitsFor.isEmpty() ? "" : " It waits for " + this.waitsFor + ".");
		}

	}

}
