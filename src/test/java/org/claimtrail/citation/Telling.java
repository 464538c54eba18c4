package org.claimtrail.citation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/** A claim and what it cites, in the short words of the table of drift. */
record Telling(Told citing, List<Cited> cited) {

	private static final Map<String, String> PARENTS = Map.of("losses", "all", "others", "all", "killed", "losses",
			"wounded", "losses");

	static Telling of(String cited, String citing) {
		Told told = told("claim:citing", "organization:outlet", citing, "said");
		String[] parts = cited.split(" \\+ ");
		return new Telling(told,
				IntStream.range(0, parts.length).mapToObj((index) -> cited(index, parts[index], told)).toList());
	}

	/** The findings for each cited claim in turn. */
	List<List<Drift>> findings() {
		Map<String, List<Drift>> findings = DriftRules.findings(this.citing, this.cited);
		return this.cited.stream().map((source) -> Objects.requireNonNull(findings.get(source.claim().id()))).toList();
	}

	private static Cited cited(int index, String text, Told citing) {
		Map<String, String> words = words(text);
		String claimant = "same".equals(words.get("by")) ? citing.claimant() : "speaker:source";
		Told claim = told("claim:cited-" + index, claimant, text, "");
		Intent intent = Intent.valueOf(words.getOrDefault("intent", "REPORTS"));
		return new Cited(claim, intent, words.containsKey("via") || intent == Intent.QUOTES, kinship(claim, citing));
	}

	static Kinship kinship(Told cited, Told citing) {
		if (cited.figure() == null || citing.figure() == null) {
			return Kinship.OTHER;
		}
		String before = cited.figure().measure();
		String after = citing.figure().measure();
		if (before.equals(after)) {
			return Kinship.SAME;
		}
		return isPart(before, after) ? Kinship.BROADER : isPart(after, before) ? Kinship.NARROWER : Kinship.OTHER;
	}

	private static boolean isPart(@Nullable String part, String whole) {
		return part != null && (part.equals(whole) || isPart(PARENTS.get(part), whole));
	}

	private static Told told(String id, String claimant, String text, String defaultCue) {
		Map<String, String> words = words(text);
		String cue = words.getOrDefault("cue", defaultCue).replace('_', ' ');
		return new Told(id, claimant, PartialDate.parse(words.getOrDefault("statedOn", "2024-03-14")),
				cue.isEmpty() ? null : cue, Attribution.valueOf(words.getOrDefault("class", "NEUTRAL")),
				figure(text.strip().split(" ")[0], words));
	}

	private static @Nullable ToldFigure figure(String number, Map<String, String> words) {
		if (number.equals("-")) {
			return null;
		}
		String digits = number.replaceFirst("^[~<>=]+", "");
		String measure = words.getOrDefault("of", "losses");
		Comparator comparator = comparator(number);
		String[] ends = digits.split("\\.\\.");
		return new ToldFigure(measure, measure, comparator.hasLow() ? Double.valueOf(ends[0]) : null,
				comparator.hasHigh() ? Double.valueOf(ends[ends.length - 1]) : null, comparator,
				words.getOrDefault("unit", "people"), Basis.valueOf(words.getOrDefault("basis", "CUMULATIVE")),
				date(words.getOrDefault("since", "2022-02-24")), date(words.getOrDefault("until", "")),
				words.containsKey("per") ? Per.valueOf(words.get("per")) : null,
				date(words.getOrDefault("asOf", "2024-03-14")), Boolean.parseBoolean(words.get("forecast")));
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
