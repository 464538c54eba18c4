package org.claimtrail.corpus.load;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircleWalkTests {

	@Test
	void putsEachAfterWhatItRefersTo() {
		CircleWalk walk = walk(new int[][] { { 1 }, { 2 }, {}, { 0, 2 } });

		assertThat(walk.order()).containsExactly(2, 1, 0, 3);
		assertThat(walk.closing().cardinality()).isEqualTo(4);
		assertThat(walk.lost().isEmpty()).isTrue();
	}

	@Test
	void keepsACircleTogetherAfterWhatItRefersTo() {
		CircleWalk walk = walk(new int[][] { { 1 }, { 2, 3 }, { 0 }, {} });

		assertThat(walk.order()[0]).isEqualTo(3);
		assertThat(walk.closing().stream()).containsExactly(0, 3);
	}

	@Test
	void losesWhatRestsOnWhatIsNotThereAndNothingElse() {
		CircleWalk walk = walk(new int[][] { { 1 }, { CircleWalk.NONE, 2 }, {}, { 4 }, { 3, 0 }, { 2 } });

		assertThat(walk.lost().stream()).containsExactly(0, 1, 3, 4);
	}

	@Test
	void walksFarWithoutAStack() {
		int[][] chain = IntStream.range(0, 300_000)
			.mapToObj((thing) -> (thing == 299_999) ? new int[0] : new int[] { thing + 1 })
			.toArray(int[][]::new);

		assertThat(walk(chain).order()).startsWith(299_999, 299_998).endsWith(1, 0);
	}

	@Test
	void ordersWhateverRefersToWhatever() {
		Random random = new Random(3);
		for (int round = 0; round < 300; round++) {
			int things = 1 + random.nextInt(12);
			int[][] targets = new int[things][];
			for (int thing = 0; thing < things; thing++) {
				targets[thing] = random.ints(random.nextInt(3), 0, things).toArray();
			}
			check(targets, walk(targets));
		}
	}

	/** Up to each closing place nothing refers to what comes after it. */
	private static void check(int[][] targets, CircleWalk walk) {
		assertThat(Arrays.stream(walk.order()).sorted().toArray())
			.containsExactly(IntStream.range(0, targets.length).toArray());
		BitSet before = new BitSet();
		for (int place = 0; place < targets.length; place++) {
			before.set(walk.order()[place]);
			boolean closed = before.stream().flatMap((thing) -> Arrays.stream(targets[thing])).allMatch(before::get);
			assertThat(walk.closing().get(place)).as(Arrays.deepToString(targets) + place).isEqualTo(closed);
		}
	}

	private static CircleWalk walk(int[][] targets) {
		int[] ends = new int[targets.length];
		int end = 0;
		for (int thing = 0; thing < targets.length; thing++) {
			end += targets[thing].length;
			ends[thing] = end;
		}
		return new CircleWalk(ends, Arrays.stream(targets).flatMapToInt(Arrays::stream).toArray());
	}

}
