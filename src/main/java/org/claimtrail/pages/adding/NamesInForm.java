package org.claimtrail.pages.adding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.RecordNames;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looks up the names of the records that a form has by their identifiers. */
@Component
class NamesInForm {

	private static final int MOST_NAMES = 100;

	private final RecordNames names;

	NamesInForm(RecordNames names) {
		this.names = names;
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
