package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.form.DateFields;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.Identifiers;
import org.claimtrail.pages.form.Newcomers;
import org.claimtrail.pages.form.RecordNames;

/** Reads the form of an article as it was sent, before anything is made of it. */
final class SentArticle {

	private static final int LONGEST_TEXT = 200_000;

	private SentArticle() {
	}

	/** Tells what is too much to be read. */
	static List<FormProblem> tooMuch(FormValues values) {
		values.compact(ArticleForm.CLAIMS);
		List<FormProblem> problems = new ArrayList<>();
		int length = values.get("text").length();
		if (length > LONGEST_TEXT) {
			problems.add(new FormProblem("text",
					"the text has %,d characters, and at most %,d can be read: leave out what holds no claim"
						.formatted(length, LONGEST_TEXT)));
		}
		int claims = values.size(ArticleForm.CLAIMS);
		if (claims > ArticleForm.MOST_CLAIMS) {
			problems.add(new FormProblem("",
					"there are %d claims, and at most %d can be saved at once: save some of them first"
						.formatted(claims, ArticleForm.MOST_CLAIMS)));
		}
		return problems;
	}

	/** Reads the dates, and takes out what was only proposed. */
	static List<FormProblem> settle(FormValues values) {
		List<FormProblem> problems = DateFields.settle(values);
		values.reconsider();
		for (int index = 0; index < values.size(ArticleForm.CLAIMS); index++) {
			String path = FormValues.item(ArticleForm.CLAIMS, index);
			Newcomers.settle(values, path + ".claimant", path + "." + ArticleForm.NEW_KIND);
		}
		values.compact(ArticleForm.CLAIMS);
		return problems;
	}

	/** Asks whether names that are nearly those of others are meant for these. */
	static List<FormProblem> newcomers(RecordNames.Search found, FormValues values) {
		return List.copyOf(found.meant().keySet())
			.stream()
			.filter(SentArticle::isOfAClaimant)
			.sorted()
			.flatMap((path) -> Newcomers.ask(values, path, found.meant(), !path.equals(ArticleForm.PUBLISHER)).stream())
			.toList();
	}

	private static boolean isOfAClaimant(String path) {
		return path.endsWith(".claimant") || path.equals(ArticleForm.PUBLISHER);
	}

	/**
	 * What the names in a form do not lead to, unless the form itself adds it.
	 * @param known is told the identifiers of new measures, by the fields that name them
	 */
	static List<FormProblem> unknown(RecordNames.Search found, FormValues values, Map<String, String> known) {
		List<FormProblem> unknown = new ArrayList<>();
		for (FormProblem one : found.problems()) {
			boolean claimant = isOfAClaimant(one.path());
			boolean failed = found.failed().contains(one.path());
			if (ArticleForm.isNumber(values, one.path())) {
				found.meant().remove(one.path());
			}
			else if (one.path().endsWith(".measure") && !failed) {
				unknown.addAll(measure(one, values, known));
			}
			else if (failed || !claimant) {
				unknown.add(one);
			}
		}
		return unknown;
	}

	private static List<FormProblem> measure(FormProblem unknown, FormValues values, Map<String, String> known) {
		NewMeasures measures = new NewMeasures(values);
		String claim = unknown.path().substring(0, unknown.path().lastIndexOf('.'));
		measures.unit(claim);
		if (measures.describes(values.get(unknown.path()))) {
			known.put(unknown.path(), Identifiers.of("measure", values.get(unknown.path())));
			return List.of();
		}
		return List.of(unknown, new FormProblem(claim + ArticleForm.NEW_MEASURE,
				"to record a new measure by the name above, say here who or what is counted, and what about it"));
	}

}
