package org.claimtrail.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Chooses at random, the same for the same seed. */
final class Dice {

	private final Random random;

	Dice(long seed) {
		// Neighbouring seeds of the generator give alike first numbers
		this.random = new Random(seed * 0x9E3779B97F4A7C15L);
	}

	/** From 0 to one less than the number. */
	int below(int number) {
		return this.random.nextInt(number);
	}

	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	boolean oneIn(int number) {
		return this.random.nextInt(number) == 0;
	}

	<T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** Small indexes are picked far more often than large ones. */
	<T> T pickEarly(List<T> choices) {
		return choices.get((int) (choices.size() * Math.pow(this.random.nextDouble(), 3)));
	}

	/** Some of the choices, each once, in any order. */
	<T> List<T> some(List<T> choices, int least, int most) {
		List<T> shuffled = new ArrayList<>(choices);
		Collections.shuffle(shuffled, this.random);
		int size = Math.min(shuffled.size(), between(least, most));
		return List.copyOf(shuffled.subList(0, size));
	}

	/** What is supplied, or nothing once in so many times. */
	<T> @Nullable T orNothing(int times, Supplier<T> supplier) {
		return oneIn(times) ? null : supplier.get();
	}

}
