package org.claimtrail.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Makes JSON Lines of any size, the same ones for the same seed: who speaks, what is
 * counted and what is cited follow power laws, one claim has the reports of a third of
 * all, and one chain of reports is a thousand long.
 */
final class BenchCorpus {

	/** The claim with the most reports. */
	static final String HUB = "claim:hub";

	/** The number of claims that have exactly ten reports. */
	static final int TENS = 20;

	private static final List<String> SYLLABLES = List.of("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru",
			"sa", "te", "vi", "zo");

	private final int claims;

	private final Random random;

	BenchCorpus(int claims, long seed) {
		this.claims = claims;
		this.random = new Random(seed);
	}

	static int organizations(int claims) {
		return Math.max(10, claims / 600);
	}

	static int speakers(int claims) {
		return Math.max(30, claims / 100);
	}

	static int articles(int claims) {
		return Math.max(30, claims / 5);
	}

	static int measures(int claims) {
		return Math.max(10, claims / 3000);
	}

	/** A made-up word, the lower the rank the more frequent in statements. */
	static String word(int rank) {
		return SYLLABLES.get(rank % 14) + SYLLABLES.get(rank / 14 % 14) + SYLLABLES.get(rank / 196 % 14);
	}

	void write(Path file) throws IOException {
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
			writeBodies(out);
			for (int i = 0; i < articles(this.claims); i++) {
				out.printf(
						"{\"type\":\"article\",\"id\":\"article:a%d\",\"title\":\"%s\",\"publisher\":\"organization:o%d\","
								+ "\"publishedOn\":\"%s\"}%n",
						i, words(6), this.random.nextInt(organizations(this.claims)), day());
			}
			out.println(claim(HUB, ""));
			for (int i = 0; i < TENS; i++) {
				out.println(claim("claim:ten-" + i, ""));
				for (int report = 0; report < 10; report++) {
					out.println(claim("claim:report-" + i + "-" + report, cites("claim:ten-" + i)));
				}
			}
			for (int i = 0; i < Math.min(1000, this.claims / 10); i++) {
				out.println(claim("claim:chain-" + i, (i > 0) ? cites("claim:chain-" + (i - 1)) : ""));
			}
			for (int i = 0; i < this.claims; i++) {
				out.println(claim("claim:c" + i, cited(i)));
			}
		}
	}

	private void writeBodies(PrintWriter out) {
		for (int i = 0; i < organizations(this.claims); i++) {
			out.printf("{\"type\":\"organization\",\"id\":\"organization:o%d\",\"name\":\"%s %d\",\"kind\":\"NEWS\"}%n",
					i, words(2), i);
		}
		for (int i = 0; i < speakers(this.claims); i++) {
			out.printf(
					"{\"type\":\"speaker\",\"id\":\"speaker:s%d\",\"name\":\"%s %s %d\",\"affiliations\":[{\"organization\":"
							+ "\"organization:o%d\",\"role\":\"Speaker\",\"from\":\"2021\"}]}%n",
					i, word(i), words(1), i, this.random.nextInt(organizations(this.claims)));
		}
		for (int i = 0; i < measures(this.claims); i++) {
			out.printf("{\"type\":\"measure\",\"id\":\"measure:m%d\",\"name\":\"%s %d\",\"population\":\"%s\","
					+ "\"property\":\"lost\",\"unit\":\"people\"}%n", i, words(2), i, words(1));
		}
	}

	private String claim(String id, String cites) {
		String claimant = (this.random.nextInt(5) == 0) ? "organization:o" + powerLaw(organizations(this.claims))
				: "speaker:s" + powerLaw(speakers(this.claims));
		return ("{\"type\":\"claim\",\"id\":\"%s\",\"statement\":\"%s\",\"claimant\":\"%s\",\"statedOn\":\"%s\","
				+ "\"medium\":\"%s\",\"appearsIn\":[{\"article\":\"article:a%d\"}]%s%s}")
			.formatted(id, words(8 + this.random.nextInt(6)), claimant, day(),
					this.random.nextBoolean() ? "INTERVIEW" : "ARTICLE", this.random.nextInt(articles(this.claims)),
					figure(), cites);
	}

	private String figure() {
		if (this.random.nextInt(3) == 0) {
			return "";
		}
		int value = 100 + this.random.nextInt(400_000);
		return (",\"measure\":\"measure:m%d\",\"figure\":{\"value\":%d,\"comparator\":\"%s\",\"phrase\":\"%d people\"}")
			.formatted(powerLaw(measures(this.claims)), value, this.random.nextBoolean() ? "MORE_THAN" : "ABOUT",
					value);
	}

	private String cited(int i) {
		Set<String> cited = new LinkedHashSet<>();
		if (i % 3 == 0) {
			cited.add(HUB);
		}
		int more = this.random.nextInt(10);
		if (more > 0 && i > 0) {
			cited.add("claim:c" + powerLaw(i));
		}
		if (more > 6 && i > 0) {
			cited.add("claim:c" + (i - 1 - powerLaw(Math.min(1000, i))));
		}
		if (i % 40 == 1 && i + 1 < this.claims) {
			// one that comes later in the file
			cited.add("claim:c" + (i + 1 + powerLaw(Math.min(1000, this.claims - i - 1))));
		}
		return cited.isEmpty() ? ""
				: cited.stream()
					.map((id) -> "{\"claim\":\"" + id + "\"}")
					.collect(Collectors.joining(",", ",\"cites\":[", "]"));
	}

	private static String cites(String id) {
		return ",\"cites\":[{\"claim\":\"" + id + "\"}]";
	}

	private String words(int count) {
		StringJoiner words = new StringJoiner(" ");
		for (int i = 0; i < count; i++) {
			words.add(word(powerLaw(2744)));
		}
		return words.toString();
	}

	private String day() {
		return "%d-%02d-%02d".formatted(2022 + this.random.nextInt(3), 1 + this.random.nextInt(12),
				1 + this.random.nextInt(28));
	}

	private int powerLaw(int bound) {
		return (int) (bound * Math.pow(this.random.nextDouble(), 3));
	}

}
