package org.claimtrail.pages.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.pages.reading.PlainWords;

/**
 * Says to people who fill in a form what mutations tell clients about their input: what
 * is there, what was wanted, and how it looks. What is not known here stays as it is,
 * without the words of the contract.
 */
final class PlainProblems {

	private static final Map<String, String> EMPTY = Map.ofEntries(
			Map.entry("claimant", "say who says so, by the name of the person or the organization"),
			Map.entry("statement", "say in a sentence what was claimed"),
			Map.entry("title", "give the headline of the article"),
			Map.entry("publisher", "give the name of the organization that published it"),
			Map.entry("exact", "copy the words from the article, exactly as they are printed"),
			Map.entry("measure", "say what the number counts, by the name of a measure"),
			Map.entry("per", "say what the rate is for each of: a day, a week, a month or a year"),
			Map.entry("unit", "say in what it is counted, such as people"),
			Map.entry("population", "say who or what is counted, such as soldiers of a country"),
			Map.entry("property", "say what is counted about them, such as killed or wounded"),
			Map.entry("article", "name the article, by its headline"),
			Map.entry("claim", "choose the claim, by some of its words"),
			Map.entry("rating", "give the rating in the words of whoever checked"),
			Map.entry("phrase", "copy the words that carry the number, such as at least 43,000 soldiers"),
			Map.entry("statedOn",
					"no date is given, so that it would be recorded as unknown: give the day, or “by 12 December 2024” where only the last possible day is known, or tick that nobody knows it"));

	private static final String BOUNDS = "a number between two has a lowest and a highest number; any other has one number alone, and the lowest and the highest stay empty";

	private static final Map<Pattern, Function<MatchResult, String>> WORDS = new LinkedHashMap<>();

	static {
		say("found (.*?),? expected EDTF.*", (found) -> "“" + found.group(1)
				+ "” cannot be read as a date: write it like 12 December 2024, December 2024 or 2024, or “between 1 November 2023 and 10 November 2023”");
		say("found one of measure and figure, .*",
				(found) -> "a number and what it counts belong together: give both, or leave both empty");
		say("found .*, expected at most ([\\d,.]+) characters.*",
				(found) -> "this is longer than can be kept: shorten it to at most " + thousands(found.group(1))
						+ " characters");
		say("found a text of .*", (found) -> "this is longer than can be kept: shorten it");
		say("found (.*), after the claim was stated, (.*?)[,;] .*",
				(found) -> "this day, " + date(found.group(1)) + ", is after the claim was made, "
						+ date(found.group(2))
						+ ": correct one of the two, or tick “Forecast” if the number speaks of the future");
		say("found (.*), a (?:day|time) that has not come yet; .*",
				(found) -> date(found.group(1)) + " has not come yet: check the year");
		say("found (.*), expected at most high, (.*)", (found) -> "the lowest number, " + number(found.group(1))
				+ ", is above the highest, " + number(found.group(2)) + ": exchange them, or correct one");
		say("(?:found beside other bounds|found an? (?:lower|upper) bound|found two different bounds), .*",
				(found) -> BOUNDS);
		say("missing, expected for BETWEEN .*",
				(found) -> "a number between two needs the lowest and the highest number");
		say("missing, expected for .*", (found) -> "give the number, in digits");
		say("found for an? (.*), expected only for a RATE",
				(found) -> "this is only for a rate, such as 1,000 a day: choose “rate”, or empty this");
		say("found a number too large, .*", (found) -> "this number is larger than can be kept");
		say("found (\\w+) for a number that the words give \"(.*)\"; choose RATE with per (\\w+).*", (
				found) -> "the words say “%s”: choose “rate” here, and “%s” below it, unless these words are about something else"
					.formatted(found.group(2), word(found.group(3))));
		say("found (\\w+) for the words \"(.*)\", which say (\\w+); .*", (
				found) -> "“%s” says “%s”, and “%s” is chosen: alter one of the two, or save it as it is if it is meant"
					.formatted(found.group(2), word(found.group(3)), word(found.group(1))));
		say("found (.*) for the words \"(.*)\"; give the number .*",
				(found) -> "the number is %s, and its words are “%s”: alter one of the two, unless both are meant"
					.formatted(numbers(found.group(1)), found.group(2)));
		say("found without cue, .*", (
				found) -> "this is chosen, but there are no words of attribution, such as said or claimed: give these as printed, or choose nothing here");
		say("found square brackets .*",
				(found) -> "words in [square brackets] were put in by an editor: leave them out here");
		say("found the day of the report itself; .*",
				(found) -> "this is the day of the report itself: leave it empty unless the words name that day");
		say("found the phrase of the figure, .*", (
				found) -> "this is the same as the words of the number: leave it empty unless the article printed a slip");
		say("found (.*), expected the identifier of .*", (found) -> "nothing is recorded here as “" + found.group(1)
				+ "”: write the name of something that is, or some words of it");
		say("found .*, expected a date without an open end.*", (
				found) -> "this has no last day: write the day it was said, or “by 12 December 2024” where only the last possible day is known");
		say("found (.*), expected a date not before (?:\\w+), (.*)",
				(found) -> "this ends, " + date(found.group(1)) + ", before it begins, " + date(found.group(2)));
		say("found the (?:claim|record) itself, .*", (found) -> "a claim cannot refer to itself: choose another one");
		say("found (?:.*) twice, expected each .*", (found) -> "this is here twice: take one of the two out");
		say("found a key that came before .*", (
				found) -> "this form was saved before, and says something else now: open what was saved, and correct it there");
		say("found version .*|found another version .*",
				(found) -> "somebody altered this meanwhile: read again what is recorded now, then save");
		say("found (\\S+), which is recorded with another content, .*", (found) -> "something else is recorded as "
				+ found.group(1) + " already: alter the identifier, or correct what is recorded");
		say("found the address of (\\S+), .*", (found) -> "the article at this address is recorded already, as "
				+ found.group(1) + ": write that in place of its identifier, or correct the address");
		say("found none, expected at least one claim .*", (found) -> "give the rating of the claim");
		say("found (?:none|nothing that can be seen), expected (?:the|a) reason.*",
				(found) -> "say in a few words why (at most 1,000 characters)");
		say("found (\\S+), to which others refer, .*", (found) -> "others refer to " + found.group(1)
				+ ", so that it cannot be removed: correct or remove these first");
		say("found (\\S+), expected the source of (\\S+): .*",
				(found) -> "only its own source can take a claim back, and " + found.group(1)
						+ " is not the source: what others think of it is a fact-check");
		say("found (.*), expected Language as .*",
				(found) -> "“" + found.group(1) + "” is no short name of a language: write it like en, uk or pt-BR");
		say("found (.*), expected (?:Where it was published|The address|an absolute|Where a copy).*", (found) -> "“"
				+ found.group(1) + "” is no address on the web: write it like https://example.org/news/1");
		say("found (.*), expected (?:Identifier of|one of the form).*", (found) -> "“" + found.group(1)
				+ "” is no identifier: it has a kind, a colon, and small Latin letters, digits and hyphens, such as claim:rutte-2024-12-12-losses; leave it empty and one is made");
		say("found (.*), expected (.*)",
				(found) -> "“%s” cannot be kept here; wanted: %s".formatted(found.group(1), found.group(2)));
		say("found (.*)", (found) -> found.group(1));
	}

	private PlainProblems() {
	}

	private static void say(String message, Function<MatchResult, String> words) {
		WORDS.put(Pattern.compile(message, Pattern.DOTALL), words);
	}

	/**
	 * What people are told.
	 * @param path the field
	 * @param message what clients are told
	 */
	static String of(String path, String message) {
		String field = path.substring(path.lastIndexOf('.') + 1);
		if (message.matches("(?s)missing(?:,| ).*") && !message.startsWith("missing, expected for")) {
			return EMPTY.getOrDefault(field, "fill this in");
		}
		for (Map.Entry<Pattern, Function<MatchResult, String>> words : WORDS.entrySet()) {
			Matcher found = words.getKey().matcher(message);
			if (found.matches()) {
				return words.getValue().apply(found);
			}
		}
		return message;
	}

	private static String word(String code) {
		return code.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String date(String date) {
		return DateFields.shown(date);
	}

	private static String number(String number) {
		return number.matches("-?\\d+(?:\\.\\d+)?(?:E\\d+)?") ? PlainWords.number(new BigDecimal(number)) : number;
	}

	private static String numbers(String numbers) {
		return Stream.of(numbers.split(" and ")).map(PlainProblems::number).collect(Collectors.joining(" and "));
	}

	private static String thousands(String number) {
		return number(number.replaceAll("\\D", ""));
	}

}
