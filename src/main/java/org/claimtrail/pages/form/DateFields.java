package org.claimtrail.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.date.PartialDate;
import org.claimtrail.date.WrittenDate;
import org.claimtrail.pages.reading.PlainWords;

/**
 * The fields that have dates: people write them in their way, and the mutations get them
 * as the contract has them. What cannot be read stays as it was typed.
 */
public final class DateFields {

	private static final String LIKE = "such as 12 December 2024, 12.12.2024, December 2024 or 2024";

	private static final Map<String, String> HELP = Map.of("statedOn",
			"When it was said or written, " + LIKE
					+ "; where only the last possible day is known: by 12 December 2024.",
			"publishedOn", "The day it was published, " + LIKE + ".", "asOf",
			"The day that the number describes, if the words name one, " + LIKE + ". Otherwise leave it empty.",
			"since", "The first day of what is counted, if the words name it.", "until",
			"The last day of what is counted, if the words name it.");

	/** Of a date that nobody knows, ticked. */
	private static final String UNKNOWN = ".+unknown";

	private static final PlainWords WORDS = new PlainWords();

	private DateFields() {
	}

	static boolean has(String field) {
		return HELP.containsKey(field);
	}

	static String help(String field) {
		return HELP.getOrDefault(field, "");
	}

	static boolean isMaybeUnknown(String path) {
		return path.endsWith("statedOn");
	}

	/** Puts dates as the contract has them in place of typed ones, or says why not. */
	public static List<FormProblem> settle(FormValues values) {
		List<FormProblem> problems = new ArrayList<>();
		for (String key : values.paths()) {
			boolean aside = key.endsWith(FormValues.MADE);
			String path = aside ? key.substring(0, key.length() - FormValues.MADE.length()) : key;
			if (key.endsWith(UNKNOWN)) {
				unknown(values, key.substring(0, key.length() - UNKNOWN.length()), problems);
			}
			else if (has(path.substring(path.lastIndexOf('.') + 1))) {
				String typed = values.get(key).strip();
				String read = WrittenDate.read(typed);
				if (read != null) {
					values.put(key, read);
				}
				else if (!aside && !isUnknown(typed)) {
					problems.add(new FormProblem(path,
							"“%s” cannot be read as a date: write it like 12 December 2024, 12.12.2024 (the day first), 2024-12-12, December 2024 or 2024, or “between 1 November 2023 and 10 November 2023”"
								.formatted(InputReader.shown(typed))));
				}
			}
		}
		return problems;
	}

	private static void unknown(FormValues values, String path, List<FormProblem> problems) {
		if (values.get(path).isBlank()) {
			values.put(path, PartialDate.UNKNOWN.text());
		}
		else if (!isUnknown(values.get(path).strip())) {
			problems.add(new FormProblem(path,
					"a date is given, “%s”, and also that nobody knows it: empty the date, or take the tick away"
						.formatted(InputReader.shown(values.get(path)))));
		}
	}

	private static boolean isUnknown(String date) {
		return date.equals(PartialDate.UNKNOWN.text());
	}

	/** A date as people write it, if that is read as the same. */
	static String shown(String date) {
		if (date.isBlank() || isUnknown(date)) {
			return date;
		}
		String words = WORDS.date(date);
		return date.equals(WrittenDate.read(words)) ? words : date;
	}

	/** When something was said: "on 12 December 2024", "in 2024". */
	public static String when(String date) {
		if (date.isBlank() || isUnknown(date)) {
			return date.isBlank() ? "without a date" : "at a date that nobody knows";
		}
		String words = shown(date);
		return words.equals(date) && !date.matches("\\d{4}") ? "(" + date + ")" : date.matches("\\d{4}-\\d{2}-\\d{2}")
				? "on " + words : date.matches("\\d{4}(?:-\\d{2})?") ? "in " + words : words;
	}

}
