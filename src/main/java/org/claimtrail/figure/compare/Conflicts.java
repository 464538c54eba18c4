package org.claimtrail.figure.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;

import org.claimtrail.claim.Basis;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conflicts between series: for each pair of sources on one line the two
 * figures furthest apart that cannot both hold, however they were rounded. A total
 * conflicts with one that began to count at the same time, for the same or a later time,
 * if it is larger, since totals do not fall; any other figure only with one for the same
 * time. Of times that merely overlap nobody knows whether they are one, or which is
 * later: nothing follows from them, nor from the order of days that nobody has said.
 */
public final class Conflicts {

	/** No more conflicts are kept, the widest. */
	static final int MOST = 1_000;

	/** No more sources of one line are compared, those whose figures come first. */
	static final int SOURCES = 500;

	private static final Comparator<Conflict> WIDEST = Comparator.comparingDouble(Conflict::gap)
		.reversed()
		.thenComparing((conflict) -> conflict.over().id())
		.thenComparing((conflict) -> conflict.under().id());

	private final PriorityQueue<Conflict> kept = new PriorityQueue<>(WIDEST.reversed());

	private boolean truncated;

	private Conflicts() {
	}

	/**
	 * Compares what stands of each series with what stands of the others.
	 * @throws CancellationException if the thread is interrupted
	 */
	public static Conflicts between(List<Series> series) {
		Map<Count, List<Sweep>> counts = new LinkedHashMap<>();
		for (Series one : series) {
			Map<Count, List<Point>> standing = new LinkedHashMap<>();
			one.upheld()
				.forEach((point) -> standing
					.computeIfAbsent(new Count(one.line(), point.stated().beginning()), (count) -> new ArrayList<>())
					.add(point));
			standing.forEach((count, points) -> counts.computeIfAbsent(count, (same) -> new ArrayList<>())
				.add(new Sweep(one.source(), points)));
		}
		Conflicts conflicts = new Conflicts();
		counts.values().forEach(conflicts::compare);
		return conflicts;
	}

	/** The widest gap first. */
	public List<Conflict> widest() {
		return this.kept.stream().sorted(WIDEST).toList();
	}

	/** Whether there are more of them, or may be between sources that were left out. */
	public boolean isTruncated() {
		return this.truncated;
	}

	private void compare(List<Sweep> sweeps) {
		int compared = Math.min(sweeps.size(), SOURCES);
		this.truncated |= compared < sweeps.size();
		for (int i = 0; i < compared; i++) {
			if (Thread.currentThread().isInterrupted()) {
				throw new CancellationException("Nobody waits for the conflicts any longer");
			}
			for (int j = i + 1; j < compared; j++) {
				keep(Sweep.widest(sweeps.get(i), sweeps.get(j)));
			}
		}
	}

	private void keep(@Nullable Conflict conflict) {
		if (conflict == null) {
			return;
		}
		this.kept.add(conflict);
		if (this.kept.size() > MOST) {
			this.kept.remove();
			this.truncated = true;
		}
	}

	/**
	 * Whether two figures of one line cannot both hold, the first lying above, however
	 * their numbers were rounded: a bound is as precise as it is worded, and those that
	 * merely touch do not conflict.
	 */
	public static boolean excludes(Point over, Point under) {
		return under.rounded().isBelow(over.rounded()) && !touch(over, under) && rule(over, under) != null
				&& !over.isOfBodyOf(under);
	}

	/** Whether two figures of which one lies below the other are not apart. */
	public static boolean touch(Point over, Point under) {
		return over.interval().gap(under.interval()) <= 0;
	}

	/**
	 * Why two figures of one line cannot both hold, the first lying above.
	 * @return null when nothing follows from their times
	 */
	public static @Nullable AgreementRule rule(Point over, Point under) {
		if (over.stated().isAtTimeOf(under.stated())) {
			return AgreementRule.SAME_TIME;
		}
		boolean earlier = isTotal(over) && over.stated().beginsWith(under.stated())
				&& over.stated().isCertainlyBefore(under.stated());
		return earlier ? AgreementRule.EARLIER_TOTAL : null;
	}

	static boolean isTotal(Point point) {
		return point.stated().basis() == Basis.CUMULATIVE;
	}

	/** What figures must share to conflict. */
	private record Count(Line line, Day.@Nullable Time beginning) {
	}

}
