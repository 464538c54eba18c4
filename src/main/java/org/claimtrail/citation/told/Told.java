package org.claimtrail.citation.told;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.CueWords;
import org.claimtrail.date.DayWords;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of drift look at in a claim.
 *
 * @param claimant identifier of who made it
 * @param statedOn when it was stated
 * @param cue the words of attribution; of a claim that cites nothing, of its own act
 * @param words its own words, as far as they were kept; empty when nobody here has seen
 * them
 * @param excerpts words of articles with what stands before and after them, where that
 * was kept
 * @param languages those of its words, as far as anybody has said it
 * @param cites whether it cites anything
 * @param knownThrough identifiers of the reports that it was reconstructed from
 * @param figure the figure, if it has one
 */
public record Told(String id, String claimant, PartialDate statedOn, @Nullable String cue, Attribution attribution,
		String words, List<Excerpt> excerpts, Set<String> languages, boolean cites, Set<String> knownThrough,
		@Nullable ToldFigure figure) {

	private static final Set<String> OF_NUMBERS = Set.of("a", "about", "above", "almost", "an", "and", "approximately",
			"around", "at", "below", "between", "billion", "close", "estimated", "exactly", "fewer", "half", "hundred",
			"just", "least", "less", "million", "more", "most", "nearly", "of", "over", "p", "percent", "roughly",
			"some", "than", "thousand", "to", "trillion", "under", "up");

	/** Whether nobody here has seen its own wording. */
	boolean isSecondhand() {
		return !this.knownThrough.isEmpty();
	}

	/** Whether its own words were seen, those of its figure apart. */
	public boolean isSeen() {
		return !this.words.isBlank() && !isSecondhand();
	}

	/**
	 * Whether enough of its words was seen to tell whether they attribute: more than a
	 * number, a qualifier and a magnitude.
	 */
	public boolean isSentenceSeen() {
		return isSeen() || this.figure != null && !isSecondhand()
				&& Arrays.stream(this.figure.phrase().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
					.anyMatch((word) -> !word.isEmpty() && !OF_NUMBERS.contains(word));
	}

	/**
	 * Whether its words, or the rest of the sentence they stand in, may say who said
	 * something, which nobody has kept as words of attribution, or are in a language that
	 * is not known here. Another sentence beside them may be about anything, so that it
	 * counts only where it names whose words these are and may attribute as well: a
	 * finding too few is better than a false one, but words of attribution stand in most
	 * articles somewhere.
	 * @param voice who may have said it
	 * @param cue the words with which that tells whom it has it from; null without any
	 */
	public boolean mayAttributeTo(Voice voice, @Nullable String cue) {
		return this.cue == null && (!isReadable()
				|| Stream.concat(texts(), this.excerpts.stream().map(Excerpt::sentence))
					.anyMatch((text) -> mayAttribute(text) || voice.isNamedIn(text)
							|| cue != null && CueWords.isNamedIn(cue, text))
				|| this.excerpts.stream()
					.flatMap(Excerpt::others)
					.anyMatch((text) -> voice.isNamedIn(text) && mayAttribute(text)));
	}

	private static boolean mayAttribute(String text) {
		return CueWords.mayAttribute(text) || Clause.mayAttribute(text);
	}

	/** Whether it is in languages whose words of attribution are known here. */
	private boolean isReadable() {
		return this.languages.isEmpty() ? Languages.isReadable(this.words + " " + figurePhrase(), OF_NUMBERS)
				: this.languages.stream().allMatch(Languages::isKnown);
	}

	/**
	 * Whether its words name a day for the figure. One beside words for saying may be the
	 * day on which it was said, unless it is reckoned to it: "as of Thursday".
	 */
	public boolean namesDay() {
		return texts().anyMatch((text) -> CueWords.says(text) ? DayWords.isReckonedIn(text) : DayWords.isIn(text));
	}

	/** Whether its words name a day, and none that may not be when something was said. */
	public boolean namesDayOfSayingAlone() {
		return texts().anyMatch(DayWords::mayBeIn)
				&& texts().noneMatch((text) -> Clause.namesDay(text, figurePhrase()));
	}

	/** Whether its words say that something is to come. */
	public boolean tellsOfFuture() {
		return texts().anyMatch(CueWords::tellsOfFuture);
	}

	private Stream<String> texts() {
		return Stream.of(this.words, figurePhrase());
	}

	private String figurePhrase() {
		return (this.figure != null) ? this.figure.phrase() : "";
	}

	/** Whether its words, or those of its figure, have some of a class. */
	public boolean hasWordsOf(Attribution attribution) {
		return texts().anyMatch((text) -> CueWords.hasWordsOf(attribution, text));
	}

	/**
	 * Whether its words of attribution are certainly its own: it is a report, or they
	 * stand in its own words. Those on a source may as well be those of a report.
	 */
	public boolean hasOwnCue() {
		return this.cue != null && (this.cites || CueWords.standsIn(this.cue, this.words)
				|| this.figure != null && CueWords.standsIn(this.cue, this.figure.phrase()));
	}

}
