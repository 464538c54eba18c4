package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.form.Identifiers;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.printed.PrintedFigure;

/**
 * The measures that claims of a form describe beside naming them, as none is called so.
 */
final class NewMeasures {

	private static final String MADE = "The unit of the words of the claim.";

	private final FormValues values;

	NewMeasures(FormValues values) {
		this.values = values;
	}

	/** Whether a claim says what a measure counts that it calls by these words. */
	boolean describes(String words) {
		return paths().stream().anyMatch((path) -> isNamed(path, words) && isDescribed(path));
	}

	/** Proposes the unit of the words for a measure that is not there. */
	void unit(String path) {
		PrintedFigure read = PrintedFigure.of(this.values.get(path + ".figure.phrase"));
		if (read != null && read.unit() != null) {
			this.values.make(path + ArticleForm.NEW_MEASURE + ".unit", read.unit(), MADE);
		}
	}

	/** The measures, each by the path of the claim that describes it. */
	Map<String, Map<String, Object>> described() {
		Map<String, Map<String, Object>> described = new LinkedHashMap<>();
		Set<String> ids = new LinkedHashSet<>();
		for (String path : paths()) {
			String name = this.values.get(path + ".measure").strip();
			String id = Identifiers.of("measure", name);
			if (!name.isEmpty() && !RecordNames.isIdentifier(name) && isDescribed(path) && ids.add(id)) {
				Map<String, Object> measure = new LinkedHashMap<>(Map.of("id", id, "name", name));
				for (String part : ArticleForm.OF_A_MEASURE) {
					measure.put(part, this.values.get(path + ArticleForm.NEW_MEASURE + "." + part).strip());
				}
				described.put(path, measure);
			}
		}
		return described;
	}

	private boolean isNamed(String path, String words) {
		return this.values.get(path + ".measure").strip().equalsIgnoreCase(words.strip());
	}

	/** Whether a claim says what a measure counts. */
	boolean isDescribed(String path) {
		return !this.values.isBlank(path + ArticleForm.NEW_MEASURE + ".population")
				|| !this.values.isBlank(path + ArticleForm.NEW_MEASURE + ".property");
	}

	private List<String> paths() {
		List<String> paths = new ArrayList<>();
		for (int index = 0; index < this.values.size(ArticleForm.CLAIMS); index++) {
			paths.add(FormValues.item(ArticleForm.CLAIMS, index));
		}
		return paths;
	}

}
