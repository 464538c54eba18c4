package org.claimtrail.pages.adding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.Answers;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.reading.PageQuestions;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looks up the names of the records that a form has by their identifiers. */
@Component
class NamesInForm {

	private static final int MOST_NAMES = 100;

	private final RecordNames names;

	private final PageQuestions questions;

	NamesInForm(RecordNames names, PageQuestions questions) {
		this.names = names;
		this.questions = questions;
	}

	/** The names of measures to choose from while typing, each with its unit. */
	Map<String, String> measures(HttpServletRequest request, Model page) {
		return toName(request, page, "MeasuresToName");
	}

	/** The names of those who may have said something. */
	Collection<String> claimants(HttpServletRequest request, Model page) {
		Set<String> names = new LinkedHashSet<>(toName(request, page, "SpeakersToName").keySet());
		names.addAll(toName(request, page, "OrganizationsToName").keySet());
		return names;
	}

	private Map<String, String> toName(HttpServletRequest request, Model page, String operation) {
		Map<String, String> named = new LinkedHashMap<>();
		Map<?, ?> found = this.questions.ask(request, page, operation, Map.of());
		if (found != null) {
			Answers.maps(found.get("nodes"))
				.forEach((node) -> named.put(String.valueOf(node.get("name")),
						Objects.requireNonNullElse(node.get("unit"), "").toString()));
		}
		return named;
	}

	/**
	 * The names of claimants and measures, by their identifiers.
	 * @param found names that are known already
	 */
	Map<String, String> of(HttpServletRequest request, Model page, FormValues values, Map<String, String> found) {
		Map<String, String> known = new HashMap<>(found);
		List<String> ids = values.paths()
			.stream()
			.filter((path) -> path.endsWith(".claimant") || path.endsWith(".measure")
					|| path.equals(ArticleForm.PUBLISHER))
			.map(values::get)
			.filter((id) -> RecordNames.isIdentifier(id) && !known.containsKey(id))
			.distinct()
			.limit(MOST_NAMES)
			.toList();
		if (!ids.isEmpty()) {
			known.putAll(this.names.known(request, page, ids));
		}
		return known;
	}

}
