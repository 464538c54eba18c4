package org.claimtrail.random;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** How much of the heap is still in use after everything unused was collected. */
final class Growth {

	private static final long MEGABYTE = 1024 * 1024;

	private final long allowed;

	private final List<Long> megabytes = new ArrayList<>();

	/**
	 * Starts to measure.
	 * @param allowed by how many megabytes any later measurement may exceed the first
	 */
	Growth(long allowed) {
		this.allowed = allowed;
	}

	void measure() {
		// what finalizers and cleaners let go is collected the second time
		System.gc();
		System.gc();
		this.megabytes.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE);
	}

	boolean isFlat() {
		return this.megabytes.stream().allMatch((used) -> used <= this.megabytes.getFirst() + this.allowed);
	}

	@Override
	public String toString() {
		return "live heap in MB " + this.megabytes + ", at most " + this.allowed + " more than at first";
	}

}
