package org.claimtrail.pages.adding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.claimtrail.pages.form.DateFields;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/** Says in a sentence for each claim of a form what would be recorded of it. */
final class RecordedWords {

	private static final PlainWords WORDS = new PlainWords();

	private final FormValues values;

	private final Map<String, String> names;

	/**
	 * @param names those of records, by their identifiers
	 */
	RecordedWords(FormValues values, Map<String, String> names) {
		this.values = values;
		this.names = names;
	}

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		int size = Math.min(this.values.size(ArticleForm.CLAIMS), ArticleForm.MOST_CLAIMS);
		for (int index = 0; index < size; index++) {
			sentences.add(sentence(FormValues.item(ArticleForm.CLAIMS, index)));
		}
		return sentences;
	}

	private String sentence(String path) {
		String published = this.values.get(ArticleForm.ARTICLE + ".publishedOn");
		String given = this.values.get(path + ".statedOn");
		boolean reported = this.values.get(path + "." + ArticleForm.TOLD).equals("reported");
		String day = (!given.isBlank() || published.isBlank()) ? given : reported ? "../" + published : published;
		String statement = this.values.get(path + ".statement").strip();
		return name(path + ".claimant", "Nobody yet") + " said " + DateFields.when(day) + ": "
				+ (statement.isEmpty() ? "nothing yet." : "“" + statement + "”") + figure(path) + (reported
						? " " + name(ArticleForm.PUBLISHER, "The publisher") + " reports it" + cue(path) + "." : "");
	}

	private String cue(String path) {
		String cue = this.values.get(path + "." + ArticleForm.CUE).strip();
		return cue.isEmpty() ? "" : ", in the words “" + cue + "”";
	}

	private String figure(String path) {
		Map<String, Object> figure = new HashMap<>();
		for (String name : List.of("value", "low", "high")) {
			String number = this.values.get(path + ".figure." + name).replaceAll("[, \\u00a0\\u202f]", "");
			if (number.matches("-?\\d{1,18}(?:\\.\\d{1,18})?")) {
				figure.put(name.equals("value") ? "low" : name, new BigDecimal(number));
			}
		}
		if (figure.isEmpty()) {
			return "";
		}
		figure.put("comparator", this.values.get(path + ".figure.comparator"));
		String phrase = this.values.get(path + ".figure.phrase").strip();
		boolean counted = !this.values.isBlank(path + ".measure");
		return " Number: " + WORDS.figure(figure) + time(path + ".figure")
				+ (counted ? ", counted as “" + name(path + ".measure", "") + "”"
						: ", which is not recorded as long as you do not say what it counts")
				+ (phrase.isEmpty() ? "" : ", printed as “" + phrase + "”") + ".";
	}

	/** For each length of time of a rate, and since when until when. */
	private String time(String figure) {
		String per = this.values.get(figure + ".per");
		String over = WORDS.over(date(figure + ".since"), date(figure + ".until"));
		return ((per.isBlank() || !this.values.get(figure + ".basis").equals("RATE")) ? ""
				: " for each " + per.toLowerCase(Locale.ROOT)) + (over.isEmpty() ? "" : " " + over);
	}

	private @Nullable String date(String path) {
		return this.values.isBlank(path) ? null : this.values.get(path);
	}

	private String name(String path, String nobody) {
		String words = this.values.get(path).strip();
		return words.isEmpty() ? nobody : this.names.getOrDefault(words, words);
	}

}
