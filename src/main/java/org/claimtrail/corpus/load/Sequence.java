package org.claimtrail.corpus.load;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.record.Reference;
import org.claimtrail.corpus.report.ImportFailedException;

/**
 * The order in which bundles can be written so that each is whole: after all that it
 * refers to. Those that refer to each other in a circle go in together. Keeps numbers and
 * hashes only.
 */
final class Sequence {

	/** The records that are read together. */
	private static final int TOGETHER = 20_000;

	/** No more go in at once because they refer to each other. */
	private static final int LARGEST = 50_000;

	private final IntStream.Builder filesOf = IntStream.builder();

	private final IntStream.Builder indexesOf = IntStream.builder();

	private final IntStream.Builder sizesOf = IntStream.builder();

	private final IntStream.Builder endsOf = IntStream.builder();

	private final LongStream.Builder wantedBy = LongStream.builder();

	/** The bundle that has a record, counted from 1. */
	private final IdHashes declared = new IdHashes();

	private int count;

	private int references;

	private int[] files = {};

	private int[] indexes = {};

	private int[] sizes = {};

	/** All bundles, each after what it refers to. */
	private int[] order = {};

	private BitSet closing = new BitSet();

	private BitSet lost = new BitSet();

	/**
	 * Adds a bundle.
	 * @param file the number of its file
	 * @param there whether a record is there already
	 */
	void add(int file, Bundle bundle, LongPredicate there) {
		this.filesOf.add(file);
		this.indexesOf.add(bundle.index());
		this.sizesOf.add(bundle.items().size());
		this.count++;
		Set<Long> own = new HashSet<>();
		for (Item item : bundle.items()) {
			this.declared.add(item.hash(), this.count);
			own.add(item.hash());
		}
		bundle.items()
			.stream()
			.flatMap((item) -> item.references().stream())
			.mapToLong(Reference::hash)
			.distinct()
			.filter((hash) -> !own.contains(hash) && !there.test(hash))
			.forEach((hash) -> {
				this.wantedBy.add(hash);
				this.references++;
			});
		this.endsOf.add(this.references);
	}

	/** Finds the order, after all bundles were added. */
	void order() {
		this.files = this.filesOf.build().toArray();
		this.indexes = this.indexesOf.build().toArray();
		this.sizes = this.sizesOf.build().toArray();
		int[] targets = this.wantedBy.build().mapToInt((hash) -> (int) this.declared.value(hash) - 1).toArray();
		CircleWalk walk = new CircleWalk(this.endsOf.build().toArray(), targets);
		this.order = walk.order();
		this.closing = walk.closing();
		this.lost = walk.lost();
	}

	/**
	 * Where a part of the order ends that is read together, and needs nothing after it.
	 * @param from where it begins
	 */
	int end(int from) {
		int records = 0;
		int circle = 0;
		for (int place = from; place < this.count; place++) {
			int size = this.sizes[this.order[place]];
			records += size;
			circle += size;
			if (circle > LARGEST) {
				throw new ImportFailedException(
						"More than %,d records refer to each other in a circle, more than go in together: leave out a reference."
							.formatted(LARGEST),
						null);
			}
			if (this.closing.get(place)) {
				circle = 0;
				if (records >= TOGETHER) {
					return place + 1;
				}
			}
		}
		return this.count;
	}

	/** The number of bundles. */
	int count() {
		return this.count;
	}

	/** The number of the file of the bundle at a place of the order. */
	int file(int place) {
		return this.files[this.order[place]];
	}

	/** The number of the bundle in its file. */
	int index(int place) {
		return this.indexes[this.order[place]];
	}

	/** Whether the bundles up to this one need none after it. */
	boolean isClosed(int place) {
		return this.closing.get(place);
	}

	/** Whether a bundle refers to what nobody has, be it by another one. */
	boolean isLost(int place) {
		return this.lost.get(this.order[place]);
	}

}
