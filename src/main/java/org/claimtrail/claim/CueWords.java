package org.claimtrail.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads words of attribution: what they say about certainty where nobody has said it, and
 * whether they name somebody.
 */
public final class CueWords {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern ARABIC_AND = Pattern.compile("(?<!\\p{L})[وف](?=\\p{IsArabic}{3})");

	/** Whoever says it stands first, or last. */
	private static final Pattern HEADLINE = Pattern
		.compile("^\\s*+[^:：.!?]{2,60}+[:：]\\s*+\\S|\\s[–—]\\s*+[^–—.!?]{2,60}+[.!?]?+\\s*+$");

	private static final Pattern QUOTATION = Pattern.compile("^\\s*+[\"“”„«»‘].*[\"”“«»’]\\s*+[.,]?+\\s*+$",
			Pattern.DOTALL);

	/** The month, which is no "may". */
	private static final Pattern MONTH = Pattern
		.compile("\\b(?:in|since|until|by|late|early|of|on) may\\b|\\bmay(?= [0-9])|(?<=[0-9] )may\\b");

	private static final Pattern OTHER_SCRIPT = Pattern
		.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]]{2}");

	private static final List<CueLexicon> CERTAINTY = List.of(CueLexicon.SAYS, CueLexicon.NEGATIVE, CueLexicon.HEDGED,
			CueLexicon.COMMITTED);

	private CueWords() {
	}

	/**
	 * What words of attribution say about certainty.
	 * @return NEUTRAL where none of the words is known
	 */
	public static Attribution classOf(String cue) {
		List<String> words = words(cue);
		if (isTurned(words)) {
			return CueLexicon.UNCHECKED.hasAny(words) ? Attribution.HEDGED : Attribution.NEUTRAL;
		}
		if (isDenial(words) || CueLexicon.NEGATIVE.hasAny(words)) {
			return Attribution.NEGATIVE;
		}
		if (CueLexicon.HEDGED.hasAny(words)) {
			return Attribution.HEDGED;
		}
		return CueLexicon.COMMITTED.hasAny(words) ? Attribution.COMMITTED : Attribution.NEUTRAL;
	}

	/**
	 * Whether a cue says that something is not said, or leaves open whether it is: "has
	 * not confirmed", "is waiting to confirm". "Not confirmed" confirms nothing, and "did
	 * not deny" denies nothing.
	 */
	public static boolean isTurned(String cue) {
		return isTurned(words(cue));
	}

	private static boolean isTurned(List<String> words) {
		return CueLexicon.NOT.hasAny(words) && !isDenial(words) || isOpen(words) || isAnswered(words);
	}

	/** "Hit back at claims": what others said is answered, and no more is known. */
	private static boolean isAnswered(List<String> words) {
		return IntStream.range(1, words.size())
			.filter((at) -> CueLexicon.SAYINGS.has(words.get(at)) && CueLexicon.ANSWERING.has(words.get(at - 1)))
			.anyMatch((at) -> isUnknown(words.subList(0, at)) && isUnknown(words.subList(at + 1, words.size())));
	}

	private static boolean isUnknown(List<String> words) {
		return CERTAINTY.stream().noneMatch((set) -> set.hasAny(words));
	}

	private static boolean isOpen(List<String> words) {
		int[] committed = IntStream.range(0, words.size())
			.filter((at) -> CueLexicon.COMMITTED.has(words.get(at)))
			.toArray();
		return committed.length > 0 && Arrays.stream(committed).allMatch((at) -> isOpened(words.subList(0, at)));
	}

	/** "Short of confirming", "waiting to confirm", "to be confirmed". */
	private static boolean isOpened(List<String> before) {
		return !before.isEmpty() && (CueLexicon.OPENING.has(before.getLast())
				|| List.of("to", "of", "be").contains(before.getLast()) && CueLexicon.AWAITING.hasAny(before));
	}

	/** "Not true" and "not the case". */
	private static boolean isDenial(List<String> words) {
		return IntStream.range(0, words.size())
			.filter((at) -> CueLexicon.NOT.has(words.get(at)))
			.anyMatch((at) -> CueLexicon.TRUTH.hasAny(words.subList(at, Math.min(at + 3, words.size()))));
	}

	/** Whether it is known of some word of a cue what it says about certainty. */
	public static boolean isKnown(String cue) {
		List<String> words = words(cue);
		return !CueLexicon.OPEN.hasAny(words) && !isTurned(words)
				&& (CueLexicon.GIVES.hasAny(words) || !isUnknown(words));
	}

	/**
	 * Whether a cue says that somebody says something: "allegedly" names nobody, and of
	 * "has not confirmed" nobody knows.
	 */
	public static boolean attributes(String cue) {
		List<String> words = words(cue);
		return !isTurned(words)
				&& !words.stream().allMatch((word) -> CueLexicon.IMPERSONAL.has(word) || CueLexicon.BESIDE.has(word));
	}

	/**
	 * Whether a text may say that somebody said something: it has words for it or for
	 * those who may have, or for hearsay, is built as a headline that names them, stands
	 * in quotation marks, or is in a script whose words are not known here.
	 */
	public static boolean mayAttribute(String text) {
		return says(text) || CueLexicon.HEARSAY.hasAny(words(text)) || HEADLINE.matcher(text).find()
				|| QUOTATION.matcher(text).find() || OTHER_SCRIPT.matcher(text).find();
	}

	/** Whether a text has words for saying, or for those who may have said something. */
	public static boolean says(String text) {
		List<String> words = words(text);
		return Stream.of(CueLexicon.SAYS, CueLexicon.TELLS, CueLexicon.SOURCES).anyMatch((set) -> set.hasAny(words));
	}

	/** Whether a text says that something is to come. */
	public static boolean tellsOfFuture(String text) {
		return CueLexicon.FUTURE.hasAny(words(text));
	}

	/** Whether a text has words of a class, wherever they stand. */
	public static boolean hasWordsOf(Attribution attribution, String text) {
		return (switch (attribution) {
			case COMMITTED -> CueLexicon.COMMITTED;
			case HEDGED -> CueLexicon.HEDGED;
			case NEGATIVE -> CueLexicon.NEGATIVE;
			case NEUTRAL -> CueLexicon.SAYS;
		}).hasAny(words(text));
	}

	/**
	 * Whether a cue has words besides those that say that something is said, by "him" or
	 * "officials" whom it does not name.
	 */
	public static boolean names(String cue) {
		return !words(cue).stream().allMatch((word) -> isSaying(word) || CueLexicon.PEOPLE.has(word));
	}

	/**
	 * Whether a cue calls somebody by one of their names, in whole or by a part of it
	 * beside words for an office, and nobody who speaks for them.
	 */
	public static boolean callsPerson(String cue, List<String> names) {
		List<String> words = words(cue);
		return !CueLexicon.REPRESENTS.hasAny(words) && names.stream()
			.map(CueWords::words)
			.anyMatch(
					(name) -> name.size() > 1 && Collections.indexOfSubList(words, name) >= 0 || isPartOf(name, words));
	}

	/** Whether a text has the last word of a name of a person. */
	public static boolean hasSurname(String text, List<String> names) {
		List<String> words = words(text);
		return names.stream()
			.map(CueWords::words)
			.anyMatch((name) -> name.size() > 1 && isTelling(name.getLast()) && words.contains(name.getLast()));
	}

	/** Whether a text has one of the words by which a cue names somebody. */
	public static boolean isNamedIn(String cue, String text) {
		List<String> words = words(text);
		return words(cue).stream()
			.anyMatch((word) -> isTelling(word) && !CueLexicon.PEOPLE.has(word) && words.contains(word));
	}

	private static boolean isPartOf(List<String> name, List<String> words) {
		return words.stream().anyMatch((word) -> isTelling(word) && name.contains(word)) && words.stream()
			.allMatch((word) -> name.contains(word) || isSaying(word) || CueLexicon.PEOPLE.has(word)
					|| CueLexicon.OFFICES.has(word));
	}

	/** A part of a name that is no particle. */
	private static boolean isTelling(String word) {
		return word.codePointCount(0, word.length()) > 1 && !isSaying(word) && !CueLexicon.OFFICES.has(word);
	}

	/**
	 * Whether a cue has words of a role, and others only of names.
	 * @param names names of whoever has the role, and of the organization they have it in
	 */
	public static boolean callsByRole(String cue, String role, List<String> names) {
		List<String> roles = words(role);
		List<String> words = words(cue);
		List<String> known = names.stream().flatMap((name) -> words(name).stream()).toList();
		return words.stream().anyMatch((word) -> !isSaying(word) && roles.contains(word)) && words.stream()
			.allMatch((word) -> roles.contains(word) || known.contains(word) || isSaying(word)
					|| CueLexicon.PEOPLE.has(word));
	}

	/** Whether a cue names a body or the officials who speak for it, and nothing else. */
	public static boolean callsBody(String cue, String name) {
		return namesOnly(cue, name,
				(word) -> isSaying(word) || CueLexicon.PEOPLE.has(word) || word.startsWith("spokes"));
	}

	/**
	 * Whether a cue names this and nothing else.
	 * @param name a name, or another name by which texts call the same
	 */
	public static boolean namesOnly(String cue, String name) {
		return namesOnly(cue, name, CueWords::isSaying);
	}

	private static boolean namesOnly(String cue, String name, Predicate<String> beside) {
		List<String> words = words(cue);
		List<String> wanted = words(name);
		int start = wanted.isEmpty() ? -1 : Collections.indexOfSubList(words, wanted);
		return start >= 0 && Stream.concat(words.stream().limit(start), words.stream().skip(start + wanted.size()))
			.allMatch(beside);
	}

	/** Whether words stand in a text, however they are printed. */
	public static boolean standsIn(String words, String text) {
		return (" " + String.join(" ", words(text)) + " ").contains(" " + String.join(" ", words(words)) + " ");
	}

	private static List<String> words(String text) {
		String bare = MONTH.matcher(ARABIC_AND.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll(" ");
		return Arrays.stream(NO_WORD.split(bare)).filter((word) -> !word.isEmpty()).toList();
	}

	private static boolean isSaying(String word) {
		return CueLexicon.GIVES.has(word) || CueLexicon.BESIDE.has(word)
				|| CERTAINTY.stream().anyMatch((set) -> set.has(word));
	}

}
