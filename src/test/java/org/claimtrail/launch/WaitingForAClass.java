package org.claimtrail.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets virtual threads wait for a class that is made ready once another virtual thread
 * has run. Ends with 0 if that thread ran, with 1 if no carrier was left for it.
 */
final class WaitingForAClass {

	private static final int WAITING = 20;

	private static final CountDownLatch BEGUN = new CountDownLatch(1);

	private static final CountDownLatch RAN = new CountDownLatch(1);

	private WaitingForAClass() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		Carriers.provide();
		for (int i = 0; i < WAITING; i++) {
			Thread.ofVirtual().start(Slow::touch);
		}
		BEGUN.await();
		TimeUnit.MILLISECONDS.sleep(500);
		Thread.ofVirtual().start(RAN::countDown);
		System.exit(RAN.await(5, TimeUnit.SECONDS) ? 0 : 1);
	}

	private static final class Slow {

		static {
			BEGUN.countDown();
			await();
		}

		private static void await() {
			try {
				RAN.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		static void touch() {
			// Being called is enough.
		}

	}

}
