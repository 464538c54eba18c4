package org.claimtrail.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.ledger.FoldedText;
import org.claimtrail.printed.PrintedNumber;
import org.jspecify.annotations.Nullable;

/**
 * The words and numbers of a search, and the queries for the full-text indexes made of
 * them. A word is a run of letters and digits, so that nothing a person types is an
 * operator of the query language.
 */
final class SearchWords {

	private static final int LONGEST = 200;

	private static final int MOST = 12;

	private static final int MOST_FIGURES = 4;

	/** How far a claim with the figure is ahead of all scores by words. */
	private static final int LIKELY = 10_000;

	private static final int POSSIBLE = 5_000;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\p{N}])");

	/** How a number is limited or joined may be put otherwise where it is found. */
	private static final Set<String> AROUND_NUMBERS = Set.of("more", "less", "fewer", "than", "over", "above", "under",
			"below", "about", "around", "nearly", "almost", "approximately", "roughly", "circa", "at", "least", "most",
			"up", "to", "between", "and", "from", "or", "some");

	/** The indexes keep none of these, so that a name that has one is not found by it. */
	private static final Set<String> NOT_KEPT = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with");

	/** Accents as they stand after decomposition. */
	private static final List<String> MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328"
		.codePoints()
		.mapToObj(Character::toString)
		.toList();

	private final List<SearchTerm> terms;

	private SearchWords(List<SearchTerm> terms) {
		this.terms = terms;
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
		String folded = FoldedText.of(text);
		List<SearchTerm> terms = new ArrayList<>();
		Matcher numbers = PrintedNumber.PATTERN.matcher(folded);
		int done = 0;
		while (numbers.find()) {
			addWords(terms, folded.substring(done, numbers.start()));
			terms.add(SearchTerm.number(numbers.group(), PrintedNumber.of(numbers)));
			done = numbers.end();
		}
		addWords(terms, folded.substring(done));
		return new SearchWords(terms.subList(0, Math.min(terms.size(), MOST)));
	}

	private static void addWords(List<SearchTerm> terms, String text) {
		BETWEEN_WORDS.splitAsStream(POSSESSIVE.matcher(text).replaceAll(""))
			.filter((word) -> !word.isEmpty())
			.forEach((word) -> terms.add(SearchTerm.word(word)));
	}

	/**
	 * The values of the question, beyond the arguments of the field.
	 * @param kinds the kinds of objects to search among; null for all
	 */
	Map<String, Object> parameters(@Nullable Collection<String> kinds) {
		List<Map<String, Object>> lookups = Stream.of(Searched.values())
			.filter((searched) -> kinds == null || !Collections.disjoint(searched.kinds, kinds))
			.map((searched) -> Map.<String, Object>of("index", searched.index, "query", query(searched.field), "weight",
					searched.weight, "ahead", hasNumbers() ? searched.ahead : 0))
			.toList();
		boolean claims = kinds == null || kinds.contains("CLAIM");
		return Map.of("searchLookups", lookups, "searchFigures", claims ? figures() : List.of(), "searchBeginnings",
				beginnings(), "searchMarks", MARKS);
	}

	/** What words of a text must hold to be marked. */
	List<String> beginnings() {
		return this.terms.stream().flatMap((term) -> term.beginnings().stream()).distinct().toList();
	}

	/**
	 * All words must be there that the indexes keep, and all numbers, however they are
	 * printed.
	 * @param field the field of the index with a colon; empty for all its fields
	 */
	String query(String field) {
		String query = this.terms.stream()
			.map((term) -> (isNeeded(term) ? "+" : "") + field + "(" + term.query() + ")")
			.collect(Collectors.joining(" "));
		return query.isEmpty() ? "+nothing -nothing" : query;
	}

	/** The figures that the first numbers may be, and what else a claim must have. */
	private List<Map<String, Object>> figures() {
		List<Map<String, Object>> figures = new ArrayList<>();
		for (SearchTerm number : this.terms.stream().filter(SearchTerm::isNumber).limit(MOST_FIGURES).toList()) {
			List<Map<String, Object>> others = this.terms.stream()
				.filter((term) -> term != number && isNeeded(term))
				.map((term) -> Map.<String, Object>of("texts", term.beginnings(), "values", term.values()))
				.toList();
			for (Double value : number.values()) {
				figures.add(Map.of("value", value, "others", others, "ahead",
						value.equals(number.values().getFirst()) ? LIKELY : POSSIBLE));
			}
		}
		return figures;
	}

	/** Where nothing else is looked for, all of it is needed. */
	private boolean isNeeded(SearchTerm term) {
		if (hasNumbers()) {
			return !AROUND_NUMBERS.contains(term.text()) && !NOT_KEPT.contains(term.text());
		}
		return !NOT_KEPT.contains(term.text()) || this.terms.stream().allMatch((one) -> NOT_KEPT.contains(one.text()));
	}

	private boolean hasNumbers() {
		return this.terms.stream().anyMatch(SearchTerm::isNumber);
	}

	/**
	 * What is looked up by itself, so that the many matches among claims leave room for
	 * those among articles. Names count twice as much as running text, and so do
	 * propositions, which stand for many claims; where a number is looked for, names come
	 * before the claims that have it as their figure.
	 */
	private enum Searched {

		NAMES("names", "", 2, 2 * LIKELY, Set.of("SPEAKER", "ORGANIZATION", "MEASURE")),

		PROPOSITIONS("propositions", "statement:", 2, 0, Set.of("PROPOSITION")),

		TITLES("texts", "title:", 1, 0, Set.of("ARTICLE")),

		STATEMENTS("texts", "statement:", 1, 0, Set.of("CLAIM"));

		private final String index;

		private final String field;

		private final double weight;

		private final int ahead;

		private final Set<String> kinds;

		Searched(String index, String field, double weight, int ahead, Set<String> kinds) {
			this.index = index;
			this.field = field;
			this.weight = weight;
			this.ahead = ahead;
			this.kinds = kinds;
		}

	}

}
