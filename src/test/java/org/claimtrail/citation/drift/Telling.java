package org.claimtrail.citation.drift;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.told.Cited;
import org.claimtrail.citation.told.CountedMeasure;
import org.claimtrail.citation.told.Excerpt;
import org.claimtrail.citation.told.Kinship;
import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Voice;
import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.CueWords;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/** A claim and what it cites, in the short words of the table of drift. */
record Telling(Told citing, List<Cited> cited) {

	private static final Map<String, CountedMeasure> MEASURES = Stream
		.of(measure("all"), measure("losses", "all"), measure("others", "all"), measure("killed", "losses", "all"),
				measure("wounded", "losses", "all"), measure("tanks"),
				new CountedMeasure("lost", "lost", "people", Set.of(), Set.of("killed", "losses")))
		.collect(Collectors.toMap(CountedMeasure::id, Function.identity()));

	private static CountedMeasure measure(String name, String... wholes) {
		return new CountedMeasure(name, name, "people", Set.of(wholes), Set.of());
	}

	static Telling of(String cited, String citing) {
		Told told = told("claim:citing", "organization:outlet", citing, "said");
		String[] parts = cited.split(" \\+ ");
		return new Telling(told,
				IntStream.range(0, parts.length).mapToObj((index) -> cited(index, parts[index], told)).toList());
	}

	/** What became of each cited claim in turn. */
	List<Comparison> comparisons() {
		Map<String, Comparison> comparisons = DriftRules.compare(this.citing, this.cited);
		return this.cited.stream()
			.map((source) -> Objects.requireNonNull(comparisons.get(source.claim().id())))
			.toList();
	}

	/** The findings for each cited claim in turn. */
	List<List<Drift>> findings() {
		return comparisons().stream().map(Comparison::findings).toList();
	}

	private static Cited cited(int index, String text, Told citing) {
		Map<String, String> words = words(text);
		String claimant = "same".equals(words.get("by")) ? citing.claimant() : "speaker:source";
		Told claim = told("claim:cited-" + index, claimant, text, "");
		Intent intent = Intent.valueOf(words.getOrDefault("intent", "REPORTS"));
		return cited(claim, citing, intent, words.containsKey("via"), voice(claimant, words));
	}

	private static Voice voice(String claimant, Map<String, String> words) {
		List<String> names = list(words, "name");
		List<String> role = Stream.concat(list(words, "role").stream(), list(words, "for").stream()).toList();
		return new Voice(Set.of(claimant), !words.containsKey("body"), names.isEmpty() ? list(words, "body") : names,
				role, list(words, "partOf"));
	}

	private static List<String> list(Map<String, String> words, String key) {
		return words.containsKey(key) ? List.of(words.get(key).replace('_', ' ').split(",")) : List.of();
	}

	static Cited cited(Told claim, Told citing, Intent intent, boolean via, Voice voice) {
		return new Cited(claim, intent, citing.cue(), citing.attribution(), via || intent == Intent.QUOTES,
				kinship(claim, citing), voice, claim.claimant().equals(citing.claimant()));
	}

	static Kinship kinship(Told cited, Told citing) {
		if (cited.figure() == null || citing.figure() == null) {
			return Kinship.OTHER;
		}
		return Objects.requireNonNull(MEASURES.get(cited.figure().measure()))
			.toldAs(Objects.requireNonNull(MEASURES.get(citing.figure().measure())), MEASURES::get);
	}

	private static Told told(String id, String claimant, String text, String defaultCue) {
		Map<String, String> words = words(text);
		String cue = words.getOrDefault("cue", defaultCue).replace('_', ' ');
		Set<String> through = switch (words.getOrDefault("through", "")) {
			case "" -> Set.of();
			case "it" -> Set.of("claim:citing");
			default -> Set.of("claim:another");
		};
		Attribution attribution = words.containsKey("class") ? Attribution.valueOf(words.get("class"))
				: CueWords.classOf(cue);
		String quote = text(words, "quote");
		Excerpt excerpt = new Excerpt(text(words, "before"), quote, text(words, "after"));
		return new Told(id, claimant, PartialDate.parse(words.getOrDefault("statedOn", "2024-03-14")),
				cue.isEmpty() ? null : cue, attribution, quote,
				excerpt.prefix().isEmpty() && excerpt.suffix().isEmpty() ? List.of() : List.of(excerpt),
				words.containsKey("language") ? Set.of(words.get("language")) : Set.of(),
				words.containsKey("cites") || id.equals("claim:citing"), through,
				figure(text.strip().split(" ")[0], words));
	}

	private static String text(Map<String, String> words, String key) {
		return words.getOrDefault(key, "").replace('_', ' ');
	}

	private static @Nullable ToldFigure figure(String number, Map<String, String> words) {
		if (number.equals("-")) {
			return null;
		}
		boolean vague = number.startsWith("'");
		String digits = number.replaceFirst("^[~<>=]+", "");
		String measure = words.getOrDefault("of", "losses");
		Comparator comparator = vague ? Comparator.AT_LEAST : comparator(number);
		String[] ends = digits.split("\\.\\.");
		return new ToldFigure(measure, measure, (comparator.hasLow() && !vague) ? Double.valueOf(ends[0]) : null,
				comparator.hasHigh() ? Double.valueOf(ends[ends.length - 1]) : null, comparator,
				words.getOrDefault("unit", "people").replace('_', ' '), words.containsKey("unit"),
				vague ? number.substring(1).replace('_', ' ') : words.getOrDefault("phrase", number).replace('_', ' '),
				Basis.valueOf(words.getOrDefault("basis", "CUMULATIVE")),
				date(words.getOrDefault("since", "2022-02-24")), date(words.getOrDefault("until", "")),
				words.containsKey("per") ? Per.valueOf(words.get("per")) : null,
				date(words.getOrDefault("asOf", "2024-03-14")), Boolean.parseBoolean(words.get("forecast")), vague,
				words.containsKey("printed") ? Double.valueOf(words.get("printed")) : null);
	}

	private static Comparator comparator(String number) {
		if (number.contains("..")) {
			return Comparator.BETWEEN;
		}
		return switch (number.replaceAll("[0-9.]", "")) {
			case "~" -> Comparator.ABOUT;
			case ">" -> Comparator.MORE_THAN;
			case ">=" -> Comparator.AT_LEAST;
			case "<" -> Comparator.LESS_THAN;
			case "<=" -> Comparator.AT_MOST;
			default -> Comparator.EXACTLY;
		};
	}

	private static @Nullable PartialDate date(String text) {
		return text.isEmpty() ? null : PartialDate.parse(text);
	}

	private static Map<String, String> words(String text) {
		Map<String, String> words = new HashMap<>();
		Arrays.stream(text.strip().split(" "))
			.skip(1)
			.map((word) -> word.split("=", 2))
			.forEach((word) -> words.put(word[0], word[1]));
		return words;
	}

}
