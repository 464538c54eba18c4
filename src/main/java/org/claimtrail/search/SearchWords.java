package org.claimtrail.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.ledger.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search, and the query for the full-text index made of them. A word is a
 * run of letters and digits, so that nothing a person types is an operator of the query
 * language.
 */
final class SearchWords {

	private static final int LONGEST = 200;

	private static final int MOST = 12;

	/** From this length on, a letter may be amiss; shorter words would match too much. */
	private static final int TYPO = 4;

	private static final int TWO_TYPOS = 8;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** Accents as they stand after decomposition. */
	private static final List<String> MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328"
		.codePoints()
		.mapToObj(Character::toString)
		.toList();

	private final List<String> words;

	private SearchWords(List<String> words) {
		this.words = words;
	}

	static SearchWords of(String text) {
		if (text.isBlank()) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT,
					"search: `text` is blank; give a few words to look for.");
		}
		if (text.length() > LONGEST) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT,
					"search: `text` has %d characters, and at most %d are allowed.".formatted(text.length(), LONGEST),
					Map.of("limit", "searchText", "asked", text.length(), "allowed", LONGEST));
		}
		List<String> words = new ArrayList<>();
		for (String word : BETWEEN_WORDS.split(FoldedText.of(text))) {
			if (!word.isEmpty() && words.size() < MOST) {
				words.add(word);
			}
		}
		return new SearchWords(words);
	}

	/**
	 * The values of the question, beyond the arguments of the field.
	 * @param kinds the kinds of objects to search among; null for all
	 */
	Map<String, Object> parameters(@Nullable Collection<String> kinds) {
		List<Map<String, Object>> lookups = Stream.of(Searched.values())
			.filter((searched) -> kinds == null || !Collections.disjoint(searched.kinds, kinds))
			.map((searched) -> Map.<String, Object>of("index", searched.index, "query", query(searched.field), "weight",
					searched.weight))
			.toList();
		return Map.of("searchLookups", lookups, "searchBeginnings", beginnings(), "searchMarks", MARKS);
	}

	/** What words of a text must hold to be marked: typos are mostly at the end. */
	List<String> beginnings() {
		return this.words.stream()
			.map((word) -> (word.length() > TYPO) ? word.substring(0, word.length() - 2) : word)
			.toList();
	}

	/**
	 * All words must be there: as they are, as a beginning, or with letters amiss.
	 * @param field the field of the index with a colon; empty for all its fields
	 */
	String query(String field) {
		StringBuilder query = new StringBuilder();
		for (String word : this.words) {
			query.append('+').append(field).append('(').append(word).append("^8 ").append(word).append("*^3");
			if (word.length() >= TYPO) {
				query.append(' ').append(word).append((word.length() >= TWO_TYPOS) ? "~2" : "~1");
			}
			query.append(") ");
		}
		return query.isEmpty() ? "+nothing -nothing" : query.toString();
	}

	/**
	 * What is looked up by itself, so that the many matches among claims leave room for
	 * those among articles. Names count twice as much as running text.
	 */
	private enum Searched {

		NAMES("names", "", 2, Set.of("SPEAKER", "ORGANIZATION", "MEASURE")),

		TITLES("texts", "title:", 1, Set.of("ARTICLE")),

		STATEMENTS("texts", "statement:", 1, Set.of("CLAIM"));

		private final String index;

		private final String field;

		private final double weight;

		private final Set<String> kinds;

		Searched(String index, String field, double weight, Set<String> kinds) {
			this.index = index;
			this.field = field;
			this.weight = weight;
			this.kinds = kinds;
		}

	}

}
