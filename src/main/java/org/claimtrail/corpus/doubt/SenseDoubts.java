package org.claimtrail.corpus.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.CueWords;
import org.claimtrail.claim.Evidence;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.doubt.RecordedMeasures.Word;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.measure.MeasureRecord;
import org.jspecify.annotations.Nullable;

/**
 * A word that is used in several senses, such as "lost", where the measure is one of the
 * senses, such as killed: the document has decided for the speaker.
 */
final class SenseDoubts {

	/** No more words wait for measures that may come later. */
	private static final int MOST_WORDS = 100_000;

	/** How many words before a figure, and after it, are next to it. */
	private static final int BEFORE = 4;

	private static final int AFTER = 2;

	/** How many words a quote has at most that is about one thing. */
	private static final int SHORT = 12;

	/** What lost lives were, whatever a measure calls it. */
	private static final Set<String> FATE = Set.of("life", "lives", "dead", "died", "deaths", "fallen", "slain",
			"injured", "wounded", "killed");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final RecordedMeasures measures;

	private final Warnings warnings;

	/** By the identifiers of what they may mean. */
	private final Map<String, Set<Word>> words = new HashMap<>();

	private final Map<String, String> properties = new HashMap<>();

	private final List<Worded> waiting = new ArrayList<>();

	private int kept;

	SenseDoubts(RecordedMeasures measures, Warnings warnings) {
		this.measures = measures;
		this.warnings = warnings;
	}

	void look(MeasureRecord measure) {
		this.properties.put(measure.id(), measure.property());
		List<String> meanings = measure.mayMean();
		if (meanings != null) {
			meanings.forEach((meaning) -> add(meaning, new Word(measure.id(), measure.property())));
		}
	}

	private void add(String meaning, Word word) {
		this.words.computeIfAbsent(meaning, (id) -> new LinkedHashSet<>()).add(word);
	}

	void look(ClaimRecord claim, Item item, Document document) {
		FigureRecord figure = claim.figure();
		if (figure == null) {
			return;
		}
		List<Evidence> evidence = claim.appearances()
			.stream()
			.flatMap((appearance) -> Stream.ofNullable(appearance.evidence()))
			.toList();
		Stream<@Nullable String> around = evidence.stream().flatMap((one) -> Stream.of(one.prefix(), one.suffix()));
		Set<String> words = Stream.concat(Stream.of(figure.phrase(), claim.quote()), around)
			.flatMap((text) -> words(text).stream())
			.collect(Collectors.toSet());
		String near = Stream
			.concat(Stream.of(near(claim.quote(), figure.phrase())), evidence.stream().map(SenseDoubts::near))
			.collect(Collectors.joining(" . "));
		if (!near.isBlank()) {
			evidence.forEach((one) -> words.addAll(words(one.exact())));
			this.waiting.add(new Worded(figure.measure(), near, words,
					document.fault(Document.path(item.field(), "measure"), "")));
			this.kept += words.size();
		}
		if (this.kept >= MOST_WORDS) {
			close();
		}
	}

	/** A figure in a quote with the words next to it; a short quote whole. */
	private static String near(@Nullable String quote, @Nullable String phrase) {
		List<String> words = words(quote);
		List<String> figure = words(phrase);
		int start = figure.isEmpty() ? -1 : Collections.indexOfSubList(words, figure);
		if (start < 0) {
			return String.join(" ", figure) + ((words.size() <= SHORT) ? " . " + String.join(" ", words) : "");
		}
		return String.join(" ",
				words.subList(Math.max(0, start - BEFORE), Math.min(words.size(), start + figure.size() + AFTER)));
	}

	private static String near(Evidence evidence) {
		List<String> before = words(evidence.prefix());
		List<String> after = words(evidence.suffix());
		return Stream
			.of(before.subList(Math.max(0, before.size() - BEFORE), before.size()), words(evidence.exact()),
					after.subList(0, Math.min(AFTER, after.size())))
			.flatMap(List::stream)
			.collect(Collectors.joining(" "));
	}

	void close() {
		Set<String> measures = new HashSet<>();
		this.waiting.forEach((claim) -> measures.add(claim.measure()));
		this.measures.senses(measures).forEach((sense) -> {
			this.properties.putIfAbsent(sense.id(), sense.property());
			sense.words().forEach((word) -> add(sense.id(), word));
		});
		this.waiting.forEach((claim) -> this.words.getOrDefault(claim.measure(), Set.of()).forEach((word) -> {
			if (isLeftOpen(claim, word)) {
				this.warnings.add(claim.place(),
						"found %s for words with \"%s\", which may mean other things too; choose %s, unless the words say which is meant"
							.formatted(claim.measure(), Warnings.shown(word.property()), word.id()));
			}
		}));
		this.waiting.clear();
		this.kept = 0;
	}

	/** Whether a claim has the word at its figure, and none of the sense anywhere. */
	private boolean isLeftOpen(Worded claim, Word word) {
		List<String> sense = words(this.properties.get(claim.measure()));
		return CueWords.standsIn(word.property(), claim.near()) && !String.join(" ", sense).contains(word.property())
				&& Stream.concat(sense.stream(), FATE.stream())
					.noneMatch((one) -> one.length() > 2 && claim.words().contains(one));
	}

	private static List<String> words(@Nullable String text) {
		return (text == null) ? List.of()
				: Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
					.filter((word) -> !word.isEmpty())
					.toList();
	}

	/**
	 * A claim with a figure of a measure.
	 *
	 * @param near the words at the figure
	 * @param words all words that were kept of it
	 */
	private record Worded(String measure, String near, Set<String> words, Fault place) {
	}

}
