package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.date.WrittenDate;
import org.claimtrail.pages.Answers;
import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.reading.PageQuestions;
import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells since when a total counts: by its words where they name a day. Otherwise the
 * beginnings that others of its measure have are offered, and none is taken for granted.
 */
@Component
class Beginnings {

	private static final String SINCE = ".figure.since";

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	private static final Pattern WORDS = Pattern
		.compile("(?<!\\p{L})(?:since|seit(?: dem)?|depuis(?: le)?|desde(?: el)?|з|із|від|с|со|от) +(.+)", FLAGS);

	private static final Pattern AN_EVENT = Pattern.compile(
			"(?<!\\p{L})since (?:the )?(?:\\p{L}+[- ]){0,4}(?:invasion|war|attack|beginning|start|outbreak|offensive|conflict)(?!\\p{L})",
			FLAGS);

	/** Of a date such as 24 February, 2022. */
	private static final int MOST_WORDS = 5;

	private static final int MOST_CHOICES = 3;

	private static final int MOST_FIGURES = 100;

	private static final PlainWords DATES = new PlainWords();

	private final PageQuestions questions;

	Beginnings(PageQuestions questions) {
		this.questions = questions;
	}

	/** Proposes what the words of each claim say. */
	static void fill(FormValues values) {
		for (String path : totals(values)) {
			String day = said(words(values, path));
			if (day != null) {
				values.propose(path + SINCE, day, "Read from the marked words. Alter it if it is wrong, or empty it.");
			}
		}
	}

	/**
	 * What is doubtful about totals that say no beginning where others do.
	 * @param offered is told what can be chosen, by the path of the field
	 */
	List<FormProblem> doubts(HttpServletRequest request, Model page, FormValues values,
			Map<String, List<Choice>> offered) {
		List<FormProblem> doubts = new ArrayList<>();
		Map<String, List<Map<?, ?>>> asked = new LinkedHashMap<>();
		for (String path : totals(values)) {
			String measure = values.get(path + ".measure");
			if (RecordNames.isIdentifier(measure) && values.isBlank(path + SINCE)) {
				List<Map<?, ?>> figures = asked.computeIfAbsent(measure, (id) -> figures(request, page, id));
				List<Choice> choices = choices(figures, values.get(path + ".claimant"));
				if (!choices.isEmpty()) {
					offered.put(path + SINCE, choices);
					doubts.add(new FormProblem(path + SINCE, doubt(choices, words(values, path))));
				}
			}
		}
		return doubts;
	}

	private static String doubt(List<Choice> choices, String words) {
		Matcher event = AN_EVENT.matcher(words);
		return (event.find() ? "the words count “%s”, and name no day. ".formatted(event.group())
				: "the words name no day since when this number counts. ")
				+ "Other numbers of this measure begin on a day, and without one this number stands apart from their line. Choose "
				+ ((choices.size() == 1) ? "that day" : "one of their days")
				+ " below if the number means the same time; otherwise leave it empty.";
	}

	/** What counts up to a day, and is no rate. */
	private static List<String> totals(FormValues values) {
		List<String> totals = new ArrayList<>();
		for (int index = 0; index < values.size(ArticleForm.CLAIMS); index++) {
			String path = FormValues.item(ArticleForm.CLAIMS, index);
			if (ClaimProposals.hasNumber(values, path)
					&& List.of("", "CUMULATIVE").contains(values.get(path + ".figure.basis"))) {
				totals.add(path);
			}
		}
		return totals;
	}

	private static String words(FormValues values, String path) {
		return Passage.plain(values.get(path + ".evidence.exact") + " " + values.get(path + ".evidence.suffix"));
	}

	/** The day that words count from; null where they name none. */
	static @Nullable String said(String text) {
		Matcher since = WORDS.matcher(text);
		if (!since.find()) {
			return null;
		}
		List<String> words = List.of(since.group(1).split(" "));
		for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
			String day = WrittenDate.read(String.join(" ", words.subList(0, count)).replaceFirst("[.,;:!?)”\"]+$", ""));
			if (day != null) {
				return day;
			}
		}
		return null;
	}

	private List<Map<?, ?>> figures(HttpServletRequest request, Model page, String measure) {
		Map<?, ?> found = this.questions.ask(request, page, "FiguresOfAMeasure", Map.of("where",
				Map.of("measure", Map.of("id", Map.of("eq", measure)), "hasFigure", true), "first", MOST_FIGURES));
		return (found != null) ? Answers.maps(found.get("nodes")) : List.of();
	}

	/** Those of the claimant first, then those that most have. */
	static List<Choice> choices(List<Map<?, ?>> figures, String claimant) {
		Map<String, Integer> all = new LinkedHashMap<>();
		Map<String, Integer> own = new LinkedHashMap<>();
		for (Map<?, ?> claim : figures) {
			if (claim.get("figure") instanceof Map<?, ?> figure && "CUMULATIVE".equals(figure.get("basis"))
					&& figure.get("since") instanceof String since) {
				all.merge(since, 1, Integer::sum);
				boolean same = claim.get("claimant") instanceof Map<?, ?> who && claimant.equals(who.get("id"));
				own.merge(since, same ? 1 : 0, Integer::sum);
			}
		}
		return all.keySet()
			.stream()
			.sorted(Comparator.comparing((String since) -> -own.getOrDefault(since, 0))
				.thenComparing((since) -> -all.getOrDefault(since, 0)))
			.limit(MOST_CHOICES)
			.map((since) -> new Choice(since,
					"since %s, as %s of this measure%s".formatted(DATES.date(since),
							(all.getOrDefault(since, 0) == 1) ? "another number"
									: all.getOrDefault(since, 0) + " other numbers",
							(own.getOrDefault(since, 0) > 0) ? ", from the same source too" : "")))
			.toList();
	}

}
