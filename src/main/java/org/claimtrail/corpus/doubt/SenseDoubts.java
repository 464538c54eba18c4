package org.claimtrail.corpus.doubt;

import java.util.ArrayList;
import java.util.Arrays;
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

import org.claimtrail.claim.AppearanceRecord;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Evidence;
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

	/** No more claims wait for measures that may come later. */
	private static final int WAITING = 5_000;

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final RecordedMeasures measures;

	private final Warnings warnings;

	/** By the identifiers of what they may mean. */
	private final Map<String, Set<Word>> words = new HashMap<>();

	private final Map<String, String> properties = new HashMap<>();

	private final List<Worded> waiting = new ArrayList<>();

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
		if (claim.figure() == null) {
			return;
		}
		Set<String> words = Stream
			.concat(Stream.of(claim.figure().phrase(), claim.quote()),
					claim.appearances().stream().flatMap(SenseDoubts::read))
			.flatMap(SenseDoubts::words)
			.collect(Collectors.toSet());
		if (!words.isEmpty()) {
			this.waiting.add(new Worded(claim.figure().measure(), words,
					document.fault(Document.path(item.field(), "measure"), "")));
			if (this.waiting.size() >= WAITING) {
				close();
			}
		}
	}

	void close() {
		Set<String> measures = new HashSet<>();
		this.waiting.forEach((claim) -> measures.add(claim.measure()));
		this.measures.senses(measures).forEach((sense) -> {
			this.properties.putIfAbsent(sense.id(), sense.property());
			sense.words().forEach((word) -> add(sense.id(), word));
		});
		this.waiting.forEach((claim) -> this.words.getOrDefault(claim.measure(), Set.of()).forEach((word) -> {
			String found = found(claim, word);
			if (found != null) {
				this.warnings.add(claim.place(),
						"found %s for words with \"%s\", which may mean other things too; choose %s, unless the words say which is meant"
							.formatted(claim.measure(), Warnings.shown(found), word.id()));
			}
		}));
		this.waiting.clear();
	}

	/**
	 * The word in several senses that a claim has; null where it has none, or has one of
	 * the sense as well.
	 */
	private @Nullable String found(Worded claim, Word word) {
		Set<String> sense = words(this.properties.get(claim.measure())).collect(Collectors.toSet());
		boolean said = sense.stream().anyMatch((one) -> one.length() > 2 && claim.words().contains(one));
		return said ? null
				: words(word.property()).filter((one) -> !sense.contains(one) && claim.words().contains(one))
					.findFirst()
					.orElse(null);
	}

	/** What was kept of an article; the words around may say which is meant. */
	private static Stream<@Nullable String> read(AppearanceRecord appearance) {
		Evidence evidence = appearance.evidence();
		return (evidence != null) ? Stream.of(evidence.exact(), evidence.prefix(), evidence.suffix()) : Stream.of();
	}

	private static Stream<String> words(@Nullable String text) {
		return (text == null) ? Stream.empty()
				: Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT))).filter((word) -> !word.isEmpty());
	}

	/** The words of a claim with a figure of a measure. */
	private record Worded(String measure, Set<String> words, Fault place) {
	}

}
