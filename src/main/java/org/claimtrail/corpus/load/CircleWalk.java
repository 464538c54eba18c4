package org.claimtrail.corpus.load;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Walks from things to what they refer to, as Tarjan does, and so meets each after what
 * it refers to, and circles as one. Things are numbers from 0 on.
 */
final class CircleWalk {

	/** Refers to nothing that is there. */
	static final int NONE = -1;

	private final int[] ends;

	private final int[] targets;

	private final int[] found;

	private final int[] lowest;

	private final int[] next;

	private final int[] path;

	private final int[] open;

	private final int[] order;

	private final BitSet isOpen = new BitSet();

	private final BitSet closing = new BitSet();

	private final BitSet lost = new BitSet();

	private int met;

	private int opened;

	private int placed;

	/**
	 * Walks.
	 * @param ends where in the targets those of each thing end
	 * @param targets what the things refer to, one after the other
	 */
	CircleWalk(int[] ends, int[] targets) {
		this.ends = ends;
		this.targets = targets;
		this.found = new int[ends.length];
		this.lowest = new int[ends.length];
		this.next = new int[ends.length];
		this.path = new int[ends.length];
		this.open = new int[ends.length];
		this.order = new int[ends.length];
		for (int thing = 0; thing < ends.length; thing++) {
			if (this.found[thing] == 0) {
				walk(thing);
			}
		}
	}

	/**
	 * All things, each after what it refers to, those of a circle one after the other.
	 */
	int[] order() {
		return this.order;
	}

	/** The places of the order at which a circle, or a thing alone, ends. */
	BitSet closing() {
		return this.closing;
	}

	/** The things that refer to what is not there, be it through others. */
	BitSet lost() {
		return this.lost;
	}

	private void walk(int from) {
		int depth = 0;
		enter(from);
		this.path[0] = from;
		while (depth >= 0) {
			int thing = this.path[depth];
			int into = step(thing);
			if (into != NONE) {
				enter(into);
				this.path[++depth] = into;
			}
			else {
				leave(thing);
				if (--depth >= 0) {
					int before = this.path[depth];
					this.lowest[before] = Math.min(this.lowest[before], this.lowest[thing]);
				}
			}
		}
	}

	private void enter(int thing) {
		this.found[thing] = ++this.met;
		this.lowest[thing] = this.met;
		this.next[thing] = start(thing);
		this.open[this.opened++] = thing;
		this.isOpen.set(thing);
	}

	/** The next to go into from a thing, if there is any. */
	private int step(int thing) {
		while (this.next[thing] < this.ends[thing]) {
			int target = this.targets[this.next[thing]++];
			if (target == NONE) {
				this.lost.set(thing);
			}
			else if (this.found[target] == 0) {
				return target;
			}
			else if (this.isOpen.get(target)) {
				this.lowest[thing] = Math.min(this.lowest[thing], this.found[target]);
			}
		}
		return NONE;
	}

	private void leave(int thing) {
		if (this.lowest[thing] != this.found[thing]) {
			return;
		}
		int first = this.placed;
		int last;
		do {
			last = this.open[--this.opened];
			this.isOpen.clear(last);
			this.order[this.placed++] = last;
		}
		while (last != thing);
		this.closing.set(this.placed - 1);
		if (Arrays.stream(this.order, first, this.placed).anyMatch(this::isLost)) {
			Arrays.stream(this.order, first, this.placed).forEach(this.lost::set);
		}
	}

	/** What is referred to outside of a circle was met before, and is settled. */
	private boolean isLost(int thing) {
		return this.lost.get(thing) || Arrays.stream(this.targets, start(thing), this.ends[thing])
			.anyMatch((target) -> target != NONE && this.lost.get(target));
	}

	private int start(int thing) {
		return (thing == 0) ? 0 : this.ends[thing - 1];
	}

}
