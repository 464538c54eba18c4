package org.claimtrail.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the work of a command when the process is told to end: says how far it came,
 * interrupts it, closes what it works with, and waits until it has tidied up.
 */
public final class Interruption implements AutoCloseable {

	/**
	 * As shells count it: 128 and the number of Ctrl+C. Whoever sends another signal sees
	 * the number of that.
	 */
	public static final int EXIT = 130;

	private static final long TIDYING_SECONDS = 3;

	private final Runnable tell;

	private final Runnable end;

	private final Thread worker = Thread.currentThread();

	private final Thread hook = new Thread(this::end, "interruption");

	private final AtomicBoolean underWay = new AtomicBoolean();

	private final CountDownLatch over = new CountDownLatch(1);

	private Interruption(Runnable tell, Runnable end) {
		this.tell = tell;
		this.end = end;
	}

	/**
	 * From now on a signal ends the work of this thread.
	 * @param tell says how far the work came
	 * @param end closes what the work needs
	 */
	public static Interruption awaited(Runnable tell, Runnable end) {
		Interruption interruption = new Interruption(tell, end);
		Runtime.getRuntime().addShutdownHook(interruption.hook);
		return interruption;
	}

	/** Whether what goes wrong now goes wrong because the process ends. */
	public boolean isUnderWay() {
		return this.underWay.get();
	}

	/** The work is over, one way or another. */
	@Override
	public void close() {
		this.over.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// the process is ending
		}
	}

	private void end() {
		this.underWay.set(true);
		this.tell.run();
		this.worker.interrupt();
		this.end.run();
		try {
			this.over.await(TIDYING_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
