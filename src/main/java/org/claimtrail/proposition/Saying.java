package org.claimtrail.proposition;

import java.util.List;
import java.util.Set;

import org.claimtrail.date.PartialDate;

/**
 * A claim that expresses a proposition, with what tells whether it did so before another
 * one: their dates, and that who quotes or reports a claim comes after it. What merely
 * may be earlier is no verdict: nobody knows on which day of a month something was said,
 * nor which of two that were said on one day came first.
 *
 * @param retells the claims that it quotes or reports
 */
record Saying(String id, PartialDate statedOn, Set<String> retells) {

	/** Those that no other was certainly made before; one if it is known to be first. */
	static List<Saying> first(List<Saying> all) {
		return all.stream().filter((one) -> all.stream().noneMatch((other) -> other.isBefore(one))).toList();
	}

	/** Those that no other was certainly made after; one if it is known to be last. */
	static List<Saying> last(List<Saying> all) {
		return all.stream().filter((one) -> all.stream().noneMatch(one::isBefore)).toList();
	}

	private boolean isBefore(Saying other) {
		return this.statedOn.isBefore(other.statedOn) || other.retells.contains(this.id) && !this.id.equals(other.id)
				&& !other.statedOn.isBefore(this.statedOn);
	}

}
