package org.claimtrail.figure.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A described time, with what the same source described before and after it.
 *
 * @param before the first day of the one before it; null if there is none
 * @param after the first day of the one after it; null if there is none
 */
record TimeAround(DescribedTime time, @Nullable LocalDate before, @Nullable LocalDate after) {

	/** All of them, the earliest first. */
	List<DescribedTime> times() {
		List<DescribedTime> times = new ArrayList<>(3);
		if (this.before != null) {
			times.add(this.time.on(this.before));
		}
		times.add(this.time);
		if (this.after != null) {
			times.add(this.time.on(this.after));
		}
		return times;
	}

	/** Whether figures of a day may revise or restate something else by now. */
	boolean mayRevise(LocalDate day) {
		return day.equals(this.time.first()) || day.equals(this.after);
	}

	/** Whether figures of a day may be left behind, or no longer are. */
	boolean mayBeStale(LocalDate day) {
		return day.equals(this.time.first()) || day.equals(this.before);
	}

}
