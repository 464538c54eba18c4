package org.claimtrail.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.ledger.FoldedText;

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
		if (text.isBlank() || text.length() > LONGEST) {
			throw new RequestFault(
					RequestFault.Code.BAD_ARGUMENT, "search: `text` has %d characters; give 1 to %d, with a word in it."
						.formatted(text.length(), LONGEST),
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

	/** The values of the question, beyond the arguments of the field. */
	Map<String, Object> parameters() {
		return Map.of("searchQuery", query(), "searchBeginnings", beginnings(), "searchMarks", MARKS);
	}

	/** What words of a text must hold to be marked: typos are mostly at the end. */
	List<String> beginnings() {
		return this.words.stream()
			.map((word) -> (word.length() > TYPO) ? word.substring(0, word.length() - 2) : word)
			.toList();
	}

	/** All words must be there: as they are, as a beginning, or with letters amiss. */
	String query() {
		StringBuilder query = new StringBuilder();
		for (String word : this.words) {
			query.append("+(").append(word).append("^8 ").append(word).append("*^3");
			if (word.length() >= TYPO) {
				query.append(' ').append(word).append((word.length() >= TWO_TYPOS) ? "~2" : "~1");
			}
			query.append(") ");
		}
		return query.isEmpty() ? "+nothing -nothing" : query.toString();
	}

}
