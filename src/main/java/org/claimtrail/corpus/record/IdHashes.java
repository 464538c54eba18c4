package org.claimtrail.corpus.record;

import java.util.Arrays;

/**
 * A compact map from hashes to hashes: 16 bytes for each entry at most half full, and no
 * objects.
 */
public final class IdHashes {

	private static final int SMALLEST = 1 << 10;

	private static final long NONE = 0;

	private long[] keys = new long[SMALLEST];

	private long[] values = new long[SMALLEST];

	private int size;

	public boolean contains(long key) {
		return this.keys[slot(this.keys, odd(key))] != NONE;
	}

	/**
	 * Adds an entry unless its key is there.
	 * @return whether it was added
	 */
	public boolean add(long key, long value) {
		int slot = slot(this.keys, odd(key));
		if (this.keys[slot] != NONE) {
			return false;
		}
		this.keys[slot] = odd(key);
		this.values[slot] = value;
		if (++this.size > this.keys.length / 2) {
			grow();
		}
		return true;
	}

	/** Sets the value of a key, be it there or not. */
	public void put(long key, long value) {
		if (!add(key, value)) {
			this.values[slot(this.keys, odd(key))] = value;
		}
	}

	public boolean add(long key) {
		return add(key, 0);
	}

	/** The value of a key; 0 if it is not there. */
	public long value(long key) {
		return this.values[slot(this.keys, odd(key))];
	}

	public int size() {
		return this.size;
	}

	/** All keys. */
	public long[] keys() {
		return Arrays.stream(this.keys).filter((key) -> key != NONE).toArray();
	}

	private void grow() {
		long[] moreKeys = new long[this.keys.length * 2];
		long[] moreValues = new long[moreKeys.length];
		for (int index = 0; index < this.keys.length; index++) {
			if (this.keys[index] != NONE) {
				int slot = slot(moreKeys, this.keys[index]);
				moreKeys[slot] = this.keys[index];
				moreValues[slot] = this.values[index];
			}
		}
		this.keys = moreKeys;
		this.values = moreValues;
	}

	private static int slot(long[] keys, long key) {
		int mask = keys.length - 1;
		int slot = (int) (key ^ (key >>> 32)) & mask;
		while (keys[slot] != NONE && keys[slot] != key) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	/** Zero marks a free slot, so no key may be zero. */
	private static long odd(long key) {
		return (key == NONE) ? 1 : key;
	}

}
