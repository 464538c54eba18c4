package org.claimtrail.citation.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimtrail.claim.CueWords;
import org.claimtrail.date.DayWords;

/**
 * Finds clauses that may say who said something, by whichever verb: "27 people died,
 * rescuers bemoaned", "27 Menschen starben, beklagte der Kapitän", "Divers bemoaned that
 * 27 people had died". No list of verbs of saying is complete, so it goes by where a verb
 * stands and how it ends, and leaves out those with which a text goes on with what it
 * tells.
 */
final class Clause {

	private static final Pattern PARTS = Pattern.compile("[,;–—\"“”„«»]");

	/** What parts clauses, and not digits. */
	private static final Pattern CLAUSES = Pattern.compile("[,;]\\s+|\\s[–—]\\s|:(?!\\d)|[\"“”„«»]");

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private static final int LONGEST_ASIDE = 5;

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** A clause of more words tells something itself. */
	private static final int LONGEST = 6;

	/** How many words may stand before "that". */
	private static final int LONGEST_BEFORE = 8;

	private Clause() {
	}

	/** Whether a text has one. */
	static boolean mayAttribute(String text) {
		return Sentences.of(text).stream().anyMatch(Clause::isIn);
	}

	/**
	 * Whether a text names a day otherwise than in a clause that says who said something:
	 * "OHCHR said on Wednesday" may be when it said so. A few words between commas belong
	 * to the clause that follows, or at the end to the last.
	 * @param phrase words of the text that are a clause by themselves; may be empty
	 */
	static boolean namesDay(String text, String phrase) {
		return Sentences.of(text)
			.stream()
			.anyMatch((sentence) -> DayWords.isReckonedIn(sentence) || clauses(sentence, phrase).stream()
				.anyMatch((clause) -> DayWords.mayBeIn(clause) && !mayBeAboutSaying(clause)));
	}

	private static List<String> clauses(String sentence, String phrase) {
		List<String> clauses = new ArrayList<>();
		StringBuilder waiting = new StringBuilder();
		for (String part : CLAUSES.split(sentence)) {
			waiting.append(part).append(' ');
			boolean aside = words(part).size() <= LONGEST_ASIDE && !mayBeAboutSaying(part) && !carries(part, phrase);
			if (!aside) {
				clauses.add(waiting.toString());
				waiting.setLength(0);
			}
		}
		if (!waiting.isEmpty()) {
			clauses.add((clauses.isEmpty() ? "" : clauses.removeLast()) + waiting);
		}
		return clauses;
	}

	/** Whether it has the number of a phrase, or all of it where that has none. */
	private static boolean carries(String part, String phrase) {
		Matcher number = NUMBER.matcher(phrase);
		return !phrase.isEmpty() && part.contains(number.find() ? number.group() : phrase);
	}

	private static boolean mayBeAboutSaying(String clause) {
		return CueWords.says(clause) || CueWords.isKnown(clause) || isIn(clause);
	}

	private static boolean isIn(String sentence) {
		List<List<String>> parts = PARTS.splitAsStream(sentence)
			.map(Clause::words)
			.filter((words) -> !words.isEmpty())
			.toList();
		return hasPhrase(sentence) || parts.stream().skip(1).anyMatch(Clause::saysBehind)
				|| parts.stream().anyMatch(Clause::saysThat)
				|| IntStream.range(1, parts.size()).anyMatch((at) -> saysThat(parts.get(at - 1), parts.get(at)));
	}

	private static boolean hasPhrase(String sentence) {
		String words = " " + String.join(" ", words(sentence.toLowerCase(Locale.ROOT))) + " ";
		return ClauseWords.PHRASES.stream().anyMatch((phrase) -> words.contains(" " + phrase + " "));
	}

	/** "27 people died, rescuers bemoaned" and the like, without a number. */
	private static boolean saysBehind(List<String> words) {
		if (words.size() < 2 || words.size() > LONGEST || hasNumber(words)) {
			return false;
		}
		if (ClauseWords.AS.contains(words.getFirst())) {
			return words.stream().skip(1).anyMatch(ClauseWords::isVerb);
		}
		return isVerbFirst(words) || isVerbBehind(words);
	}

	/** ", beklagte der Kapitän", ", so der Kapitän", ", ont martelé les secours". */
	private static boolean isVerbFirst(List<String> words) {
		String first = words.getFirst();
		String second = words.get(1);
		boolean named = Character.isUpperCase(second.codePointAt(0)) || ClauseWords.isCyrillic(second);
		return first.equals("so") && ClauseWords.ARTICLES.contains(second) || ClauseWords.isPastOfSaying(first)
				|| named && ClauseWords.isCertainVerb(first)
				|| ClauseWords.ARTICLES.contains(second) && ClauseWords.isVerb(first)
				|| words.size() > 2 && ClauseWords.isPerfect(first, second);
	}

	/** ", the rescuers bemoaned", ", rescuers bemoaned on Tuesday". */
	private static boolean isVerbBehind(List<String> words) {
		return IntStream.range(Math.max(1, words.size() - 3), words.size())
			.anyMatch((at) -> ClauseWords.isEnglishVerb(words.get(at))
					&& words.subList(0, at).stream().noneMatch(ClauseWords::goesOn));
	}

	/** "Divers bemoaned that". */
	private static boolean saysThat(List<String> words) {
		int last = Math.min(words.size() - 1, LONGEST_BEFORE);
		return IntStream.rangeClosed(1, last).anyMatch((at) -> isThat(words, at) && !hasNumber(words.subList(0, at)));
	}

	private static boolean isThat(List<String> words, int at) {
		String before = words.get(at - 1);
		return switch (words.get(at)) {
			case "that" -> ClauseWords.isEnglishVerb(before);
			case "que", "qu" -> ClauseWords.isVerb(before.toLowerCase(Locale.ROOT))
					|| at > 1 && ClauseWords.isPerfect(words.get(at - 2), before);
			default -> false;
		};
	}

	/** "Taucher beklagten, dass", where a comma stands before "that". */
	private static boolean saysThat(List<String> before, List<String> that) {
		return ClauseWords.THAT.contains(that.getFirst())
				&& (that.size() < 2 || !ClauseWords.CONSEQUENCES.contains(that.get(1)))
				&& before.size() <= LONGEST_BEFORE && !hasNumber(before)
				&& before.stream().noneMatch(ClauseWords.SO::contains)
				&& before.stream().map((word) -> word.toLowerCase(Locale.ROOT)).anyMatch(ClauseWords::isVerb);
	}

	private static boolean hasNumber(List<String> words) {
		return words.stream().anyMatch((word) -> Character.isDigit(word.charAt(0)));
	}

	private static List<String> words(String text) {
		return NO_WORD.splitAsStream(text).filter((word) -> !word.isEmpty()).toList();
	}

}
