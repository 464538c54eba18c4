package org.claimtrail.pages.adding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.form.Identifiers;

/** Makes the claim of an article that reports another claim, which it cites. */
final class ReportedClaim {

	private static final Set<String> ALIKE = Set.of("measure", "figure", "place", "evidence", "language");

	private ReportedClaim() {
	}

	/**
	 * The report.
	 * @param said what is reported
	 * @param cue the words of attribution; may be blank
	 */
	static Map<String, Object> of(Map<String, Object> said, String publisher, String publishedOn, String cue) {
		String id = String.valueOf(said.get("id"));
		Map<String, Object> report = new LinkedHashMap<>(said);
		report.keySet().retainAll(ALIKE);
		report.put("id", Identifiers.of("claim", publisher.replaceFirst("^organization:", ""), "reports",
				id.replaceFirst("^claim:", "")));
		report.put("statement", "The article reports: " + said.get("statement"));
		report.put("claimant", publisher);
		report.put("statedOn", publishedOn);
		report.put("medium", "ARTICLE");
		report.put("cites", List.of(cue.isBlank() ? Map.of("claim", id) : Map.of("claim", id, "cue", cue)));
		return report;
	}

}
