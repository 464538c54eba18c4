package org.claimtrail.pages.adding;

import java.util.LinkedHashMap;
import java.util.Map;

import org.claimtrail.pages.form.FormProblem;

/** The fields of the form that parts of a dossier were made from. */
final class FieldOrigins {

	private final Map<String, Origin> origins = new LinkedHashMap<>();

	/** A part that was made from one field. */
	void add(String part, String field) {
		this.origins.putIfAbsent(part, new Origin(field, false));
	}

	/** A part that has the same fields as a part of the form. */
	void addAlike(String part, String alike) {
		this.origins.putIfAbsent(part, new Origin(alike, true));
	}

	/** A problem at the field that its place in the dossier comes from. */
	FormProblem atItsField(FormProblem problem) {
		for (Map.Entry<String, Origin> entry : this.origins.entrySet()) {
			if (problem.path().startsWith(entry.getKey())) {
				Origin origin = entry.getValue();
				return problem
					.at(origin.field() + (origin.alike() ? problem.path().substring(entry.getKey().length()) : ""));
			}
		}
		return problem;
	}

	/**
	 * Where a part comes from.
	 *
	 * @param alike whether what is below it has the same names there
	 */
	private record Origin(String field, boolean alike) {

	}

}
