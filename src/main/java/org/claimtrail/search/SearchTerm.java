package org.claimtrail.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.printed.PrintedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A word or a number of a search.
 *
 * @param text as it stands in the folded text of the search
 * @param number what it is as a number; null for a word
 */
record SearchTerm(String text, @Nullable PrintedNumber number) {

	/** From this length on, a letter may be amiss; shorter words would match too much. */
	private static final int TYPO = 4;

	private static final int TWO_TYPOS = 8;

	/** The index keeps a word with it as another word. */
	private static final String POSSESSIVE = "'s";

	private static final int AS_IS = 8;

	/** Shorter stems begin too many words. */
	private static final int STEM = 5;

	private static final Pattern ENDINGS = Pattern.compile("(?:ians?|ings?|ers?|ies|es|ed|e|s)$");

	/** Forms of a word that have no common stem. */
	private static final Set<String> LOSSES = new TreeSet<>(
			Set.of("loss", "losses", "lose", "loses", "losing", "lost"));

	/** For what a number means less likely. */
	private static final int POSSIBLE = 2;

	static SearchTerm word(String text) {
		return new SearchTerm(text, null);
	}

	static SearchTerm number(String text, PrintedNumber number) {
		return new SearchTerm(text, number);
	}

	boolean isNumber() {
		return this.number != null;
	}

	/** The figures that it may be; none for a word. */
	List<Double> values() {
		return (this.number != null) ? this.number.values() : List.of();
	}

	/** What a word of a text holds that matches: typos are mostly at the end. */
	List<String> beginnings() {
		if (this.number != null) {
			return List.copyOf(this.number.digits());
		}
		return List.of((this.text.length() > TYPO) ? this.text.substring(0, this.text.length() - 2) : this.text);
	}

	/**
	 * A word as it is, as a beginning, or with letters amiss; a number as it is, in any
	 * print, and as a beginning where few digits are given.
	 */
	String query() {
		if (this.number != null) {
			List<String> forms = new ArrayList<>();
			for (BigDecimal meant : this.number.meant()) {
				PrintedNumber one = new PrintedNumber(List.of(meant));
				int boost = forms.isEmpty() ? AS_IS : POSSIBLE;
				Stream.concat(one.digits().stream(), one.scaled().stream())
					.forEach((form) -> forms.add("\"%s\"^%d".formatted(form, boost)));
			}
			if (this.text.length() < TYPO && this.text.chars().allMatch(Character::isDigit)) {
				forms.add(this.text + "*^3");
			}
			return String.join(" ", forms);
		}
		String query = this.text + "^" + AS_IS + " " + this.text + "*^3";
		if (this.text.length() < TYPO) {
			return query;
		}
		String typos = (this.text.length() >= TWO_TYPOS) ? "~2" : "~1";
		return query + " " + this.text + typos + " " + this.text + POSSESSIVE + typos + forms();
	}

	/**
	 * What the word is in another form: "Ukraine" for "Ukrainian", "lost" for "losses".
	 */
	private String forms() {
		if (LOSSES.contains(this.text)) {
			return LOSSES.stream()
				.filter((form) -> !form.equals(this.text))
				.map((form) -> " " + form)
				.collect(Collectors.joining());
		}
		String stem = ENDINGS.matcher(this.text).replaceFirst("");
		return (stem.length() >= STEM && stem.length() < this.text.length()) ? " " + stem + "*" : "";
	}

}
