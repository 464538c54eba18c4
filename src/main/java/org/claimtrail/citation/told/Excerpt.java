package org.claimtrail.citation.told;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words of an article, with those that were kept before and after them.
 *
 * @param prefix what stands before them; empty where it was not kept
 * @param exact the words that were taken from the article
 * @param suffix what stands after them; empty where it was not kept
 */
public record Excerpt(String prefix, String exact, String suffix) {

	/** The sentence that the words stand in, or the sentences, as far as it was kept. */
	String sentence() {
		return text().substring(start(), end());
	}

	/** The sentences before and after that one. */
	Stream<String> others() {
		return Stream.of(text().substring(0, start()), text().substring(end()))
			.map(Sentences::of)
			.flatMap(List::stream);
	}

	private String text() {
		return this.prefix + " " + this.exact.strip() + " " + this.suffix;
	}

	private int start() {
		int first = this.prefix.length() + 1;
		return Sentences.ends(text())
			.stream()
			.mapToInt(Integer::intValue)
			.filter((end) -> end <= first)
			.max()
			.orElse(0);
	}

	private int end() {
		int last = this.prefix.length() + 1 + this.exact.strip().length();
		return Sentences.ends(text())
			.stream()
			.mapToInt(Integer::intValue)
			.filter((end) -> end >= last)
			.findFirst()
			.orElseThrow();
	}

}
