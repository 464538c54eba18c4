package org.claimtrail.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Collects how long calls took, over several rounds. */
final class Measurement {

	private long[] nanoseconds = new long[0];

	private double seconds;

	/**
	 * Calls as often as it can for some time.
	 * @param callers one for each client that calls at the same time; each is given the
	 * number of the call
	 */
	void round(List<? extends Caller> callers, double duration) throws Exception {
		long start = System.nanoTime();
		long end = start + (long) (duration * 1e9);
		try (ExecutorService clients = Executors.newFixedThreadPool(callers.size())) {
			IntFunction<Callable<long[]>> client = (number) -> () -> callUntil(callers.get(number), number * 7919, end);
			List<Future<long[]>> running = new ArrayList<>();
			for (int i = 0; i < callers.size(); i++) {
				running.add(clients.submit(client.apply(i)));
			}
			for (Future<long[]> each : running) {
				add(each.get());
			}
		}
		this.seconds += (System.nanoTime() - start) / 1e9;
	}

	private static long[] callUntil(Caller caller, int first, long end) throws Exception {
		long[] taken = new long[1024];
		int count = 0;
		long before = System.nanoTime();
		while (before < end) {
			caller.call(first + count);
			long after = System.nanoTime();
			if (count == taken.length) {
				taken = Arrays.copyOf(taken, 2 * count);
			}
			taken[count++] = after - before;
			before = after;
		}
		return Arrays.copyOf(taken, count);
	}

	private void add(long[] more) {
		int known = this.nanoseconds.length;
		this.nanoseconds = Arrays.copyOf(this.nanoseconds, known + more.length);
		System.arraycopy(more, 0, this.nanoseconds, known, more.length);
	}

	double perSecond() {
		return this.nanoseconds.length / this.seconds;
	}

	/** The time within which this share of the calls was answered. */
	double milliseconds(double share) {
		long[] sorted = this.nanoseconds.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
	}

	/** Makes one call. */
	@FunctionalInterface
	interface Caller {

		void call(int number) throws Exception;

	}

}
