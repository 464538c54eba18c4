package org.claimtrail.pages.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.reading.PlainWords;
import org.claimtrail.printed.PrintedFigure;
import org.claimtrail.printed.PrintedNumber;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a figure that a correction takes out of it, and where they are left: in
 * the words of the claim itself, and in claims that belong to it. That can be meant, as
 * where a text prints a slip.
 *
 * @param old those that the figure had
 * @param added those that it has instead
 */
record NumbersLeft(List<BigDecimal> old, List<BigDecimal> added) {

	private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

	static {
		WORDS.put(Pattern.compile("claim\\.statement"), "the statement still says");
		WORDS.put(Pattern.compile("claim\\.quote"), "the quotation still says");
		WORDS.put(Pattern.compile("claim\\.figure\\.phrase"), "the words of the number still say");
		WORDS.put(Pattern.compile("claim\\.appearsIn\\[\\d+]\\.evidence\\.exact"),
				"the words of the article still say");
	}

	/**
	 * What a correction alters.
	 * @param before the claim as it is recorded
	 * @param after the claim as it was sent
	 */
	static NumbersLeft of(Map<?, ?> before, Map<?, ?> after) {
		List<BigDecimal> had = numbers(before.get("figure"));
		List<BigDecimal> has = numbers(after.get("figure"));
		return (had.isEmpty() || has.isEmpty()) ? new NumbersLeft(List.of(), List.of())
				: new NumbersLeft(without(had, has), without(has, had));
	}

	private static List<BigDecimal> without(List<BigDecimal> numbers, List<BigDecimal> others) {
		return numbers.stream().filter((one) -> !isIn(one, others)).toList();
	}

	private static boolean isIn(BigDecimal number, List<BigDecimal> numbers) {
		return numbers.stream().anyMatch((one) -> one.compareTo(number) == 0);
	}

	private static List<BigDecimal> numbers(@Nullable Object figure) {
		return (figure instanceof Map<?, ?> map) ? Stream.of("value", "low", "high")
			.map(map::get)
			.filter(Number.class::isInstance)
			.map((number) -> new BigDecimal(number.toString()))
			.toList() : List.of();
	}

	boolean isEmpty() {
		return this.old.isEmpty();
	}

	/** What the old numbers are, in digits. */
	String shown() {
		return shown(this.old);
	}

	private static String shown(List<BigDecimal> numbers) {
		return numbers.stream().map(PlainWords::number).collect(Collectors.joining(" and "));
	}

	/** The fields of a form whose words have the old numbers, each with a doubt. */
	List<FormProblem> inWords(FormValues values) {
		List<FormProblem> left = new ArrayList<>();
		for (String path : values.paths()) {
			WORDS.forEach((field, words) -> {
				if (field.matcher(path).matches() && isLeftIn(values.get(path))) {
					left.add(new FormProblem(path,
							words + " " + printed(values.get(path)) + ", and the number is "
									+ (this.added.isEmpty() ? "another one" : shown(this.added))
									+ " now: change the words, or save them as they are if they are meant so"));
				}
			});
		}
		return left;
	}

	/** Words that tell of the old and the new number are not left behind. */
	private boolean isLeftIn(String text) {
		List<BigDecimal> printed = PrintedFigure.numbers(text).stream().flatMap((one) -> one.meant().stream()).toList();
		return this.old.stream().anyMatch((one) -> isIn(one, printed))
				&& (this.added.isEmpty() || !this.added.stream().allMatch((one) -> isIn(one, printed)));
	}

	private String printed(String text) {
		List<BigDecimal> printed = PrintedFigure.numbers(text)
			.stream()
			.map(PrintedNumber::meant)
			.flatMap(List::stream)
			.toList();
		return shown(this.old.stream().filter((one) -> isIn(one, printed)).toList());
	}

	/**
	 * The claims beside one that have the old numbers: what it cites, what cites it, and
	 * what the same source says of the same in the same article.
	 * @param found what was found beside the claim
	 * @param claim the claim as it is recorded
	 */
	List<Map<?, ?>> in(Map<?, ?> found, Map<?, ?> claim) {
		Map<Object, Map<?, ?>> left = new LinkedHashMap<>();
		for (String way : List.of("cites", "citedBy")) {
			nodes(found, way).filter((other) -> hasOld(other, claim))
				.forEach((other) -> left.put(other.get("id"), other));
		}
		nodes(found, "articles").flatMap((article) -> nodes(article, "claims"))
			.filter((other) -> hasOld(other, claim) && other.get("claimant") instanceof Map<?, ?> who
					&& String.valueOf(claim.get("claimant")).equals(who.get("id")))
			.forEach((other) -> left.put(other.get("id"), other));
		left.remove(claim.get("id"));
		return List.copyOf(left.values());
	}

	private boolean hasOld(Map<?, ?> other, Map<?, ?> claim) {
		boolean same = other.get("measure") instanceof Map<?, ?> measure
				&& String.valueOf(claim.get("measure")).equals(measure.get("id"));
		return same && numbers(other.get("figure")).stream().anyMatch((one) -> isIn(one, this.old));
	}

	private static Stream<Map<?, ?>> nodes(Map<?, ?> holder, String connection) {
		return (holder.get(connection) instanceof Map<?, ?> found) ? Answers.maps(found.get("nodes")).stream()
				: Stream.of();
	}

}
