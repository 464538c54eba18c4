package org.claimtrail.graphql;

/**
 * A bucket that leaks: what is used fills it, and a minute empties a full one. What is
 * used all the same counts up to twice its size, so that nobody waits longer than a
 * minute.
 */
final class Bucket {

	private static final double MINUTE = 60e9;

	private final double size;

	private double level;

	private long looked;

	/**
	 * @param size how much a minute allows; 0 for as much as one likes
	 */
	Bucket(double size, long now) {
		this.size = size;
		this.looked = now;
	}

	synchronized void add(double amount, long now) {
		leak(now);
		this.level = Math.min(this.level + amount, 2 * this.size);
	}

	/** Seconds until there is room again; 0 when there is. */
	synchronized long secondsUntilRoom(long now) {
		leak(now);
		if (this.size <= 0 || this.level < this.size) {
			return 0;
		}
		return Math.max(1, (long) Math.ceil((this.level - this.size) * 60 / this.size));
	}

	private void leak(long now) {
		// threads may come a little late with the time they read
		long passed = Math.max(0, now - this.looked);
		this.level = Math.max(0, this.level - passed * this.size / MINUTE);
		this.looked += passed;
	}

}
