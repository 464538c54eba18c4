package org.claimtrail.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes JSON Lines of any size: speakers and citations follow power laws, and some
 * citations point forward.
 */
public final class GeneratedCorpus {

	private GeneratedCorpus() {
	}

	/** Makes claims, and the records they need, the same ones for the same seed. */
	public static List<String> lines(int claims, long seed) {
		Random random = new Random(seed);
		List<String> lines = new ArrayList<>();
		int few = Math.max(5, claims / 200);
		for (int i = 0; i < few; i++) {
			lines.add("{\"type\":\"organization\",\"id\":\"organization:o%d\",\"name\":\"Organization %d\"}"
				.formatted(i, i));
			lines.add(("{\"type\":\"speaker\",\"id\":\"speaker:s%d\",\"name\":\"Speaker %d\",\"affiliations\":"
					+ "[{\"organization\":\"organization:o%d\",\"from\":\"2022\"}]}")
				.formatted(i, i, random.nextInt(few)));
			lines.add(("{\"type\":\"article\",\"id\":\"article:a%d\",\"title\":\"Article %d\",\"publisher\":"
					+ "\"organization:o%d\",\"publishedOn\":\"2024-05\"}")
				.formatted(i, i, random.nextInt(few)));
		}
		lines.add("{\"type\":\"measure\",\"id\":\"measure:m\",\"name\":\"M\",\"population\":\"p\",\"property\":\"q\","
				+ "\"unit\":\"people\"}");
		for (int i = 0; i < claims; i++) {
			lines.add(claim(i, claims, few, random));
		}
		return lines;
	}

	private static String claim(int i, int claims, int few, Random random) {
		int cited = (random.nextInt(10) == 0) ? random.nextInt(claims) : powerLaw(random, Math.max(1, i));
		String cites = (cited == i) ? "" : ",\"cites\":[{\"claim\":\"claim:c" + cited + "\"}]";
		String figure = ",\"measure\":\"measure:m\",\"figure\":{\"value\":%d,\"comparator\":\"MORE_THAN\",\"phrase\":\"p\"}"
			.formatted(random.nextInt(400_000));
		return ("{\"type\":\"claim\",\"id\":\"claim:c%d\",\"statement\":\"Statement %d\",\"claimant\":\"speaker:s%d\","
				+ "\"statedOn\":\"2024-%02d-%02d\",\"appearsIn\":[{\"article\":\"article:a%d\"}]%s%s}")
			.formatted(i, i, powerLaw(random, few), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(few),
					(random.nextInt(3) == 0) ? "" : figure, cites);
	}

	private static int powerLaw(Random random, int bound) {
		double value = Math.pow(1 - random.nextDouble(), -1 / 0.8) - 1;
		return (int) Math.min(bound - 1, value);
	}

}
