package org.claimtrail.export;

import java.util.Locale;

/**
 * The records of one kind in the order of their identifiers, each in the form of a line
 * of an import. A kind refers to those before it only.
 */
enum RecordQuery {

	ORGANIZATIONS("Organization", """
			n {type: 'organization', .id, .name, .aliases, .kind, .country, .description,
				partOf: COLLECT { MATCH (n)-[:PART_OF]->(whole) RETURN whole.id ORDER BY whole.id }}"""),

	SPEAKERS("Speaker", """
			n {type: 'speaker', .id, .name, .aliases, .anonymous, .description,
				affiliations: COLLECT { MATCH (n)-[at:AFFILIATED_WITH]->(organization)
					RETURN {organization: organization.id, role: at.role, from: at.from, to: at.to}
					ORDER BY organization.id, at.from, at.to, at.role }}"""),

	MEASURES("Measure", """
			n {type: 'measure', .id, .name, .population, .property, .unit, .description,
				componentOf: COLLECT { MATCH (n)-[:COMPONENT_OF]->(whole) RETURN whole.id ORDER BY whole.id }}"""),

	ARTICLES("Article", """
			n {type: 'article', .id, .title, .url, .language, .publishedOn, .description,
				publisher: head(COLLECT { MATCH (n)-[:PUBLISHED_BY]->(publisher) RETURN publisher.id }),
				authors: COLLECT { MATCH (n)-[:WRITTEN_BY]->(author) RETURN author.id ORDER BY author.id }}"""),

	CLAIMS("Claim", """
			n {type: 'claim', .id, .statement, claimant: n.claimantId, .statedOn, .medium, .language, .quote, .cue,
				.attribution, .verification, .verificationNote, measure: n.measureId,
				role: head(COLLECT { MATCH (n)-[made:MADE_BY]->() RETURN made.role }),
				figure: CASE WHEN n.comparator IS NOT NULL THEN n {.low, .high, .comparator, .unit, .phrase, .basis,
					.since, .until, .per, .asOf, .forecast, .vague} END,
				appearsIn: COLLECT { MATCH (n)-[at:APPEARS_IN]->(article)
					RETURN {article: article.id, place: at.place} ORDER BY article.id, at.place },
				cites: COLLECT { MATCH (n)-[cites:CITES]->(cited) WHERE cited.recordedAt <= $began
					RETURN {claim: cited.id, intent: cites.intent, via: cites.via} ORDER BY cited.id },
				retracts: COLLECT { MATCH (n)-[retracts:RETRACTS]->(retracted) WHERE retracted.recordedAt <= $began
					RETURN {claim: retracted.id, reason: retracts.reason} ORDER BY retracted.id }}""");

	private final String label;

	private final String form;

	RecordQuery(String label, String form) {
		this.label = label;
		this.form = form;
	}

	/** The kind, as people read it. */
	String word() {
		return this.label.toLowerCase(Locale.ROOT) + "s";
	}

	/**
	 * The next {@code $size} records after the identifier {@code $after}, as column
	 * {@code record}: those entered until {@code $began}, or those entered since when
	 * {@code $late} is true. Citations of claims entered since are left out.
	 */
	String next() {
		return """
				CYPHER 25
				MATCH (n:%s) WHERE n.id > $after AND (n.recordedAt > $began) = $late
				WITH n ORDER BY n.id LIMIT $size
				RETURN %s AS record
				""".formatted(this.label, this.form);
	}

	/** The number of records. */
	String count() {
		return "CYPHER 25 RETURN COUNT { (:" + this.label + ") } AS count";
	}

}
