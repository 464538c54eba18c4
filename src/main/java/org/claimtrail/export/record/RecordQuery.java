package org.claimtrail.export.record;

import org.claimtrail.export.scope.NodeKind;

/** Reads records of one kind, each in the form of a line of an import. */
enum RecordQuery {

	ORGANIZATIONS(NodeKind.ORGANIZATION,
			"""
					CYPHER 25
					UNWIND $ids AS id
					MATCH (n:Organization {id: id})
					RETURN n {type: 'organization', .id, .name, .aliases, .kind, .country, .description,
						partOf: COLLECT { MATCH (n)-[e:PART_OF]->(whole) RETURN whole.id ORDER BY whole.id }} AS record ORDER BY id
					"""),

	SPEAKERS(NodeKind.SPEAKER, """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Speaker {id: id})
			RETURN n {type: 'speaker', .id, .name, .aliases, .anonymous, .description,
				affiliations: COLLECT { MATCH (n)-[e:AFFILIATED_WITH]->(organization)
					RETURN {organization: organization.id, role: e.role, from: e.from, to: e.to}
					ORDER BY organization.id, e.from, e.to, e.role }} AS record ORDER BY id
			"""),

	MEASURES(NodeKind.MEASURE,
			"""
					CYPHER 25
					UNWIND $ids AS id
					MATCH (n:Measure {id: id})
					RETURN n {type: 'measure', .id, .name, .population, .property, .unit, .description,
						componentOf: COLLECT { MATCH (n)-[e:COMPONENT_OF]->(whole) RETURN whole.id ORDER BY whole.id },
						mayMean: COLLECT { MATCH (n)-[e:MAY_MEAN]->(meaning) RETURN meaning.id ORDER BY meaning.id }} AS record ORDER BY id
					"""),

	PROPOSITIONS(NodeKind.PROPOSITION, """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Proposition {id: id})
			RETURN n {type: 'proposition', .id, .statement, .description} AS record ORDER BY id
			"""),

	ARTICLES(NodeKind.ARTICLE,
			"""
					CYPHER 25
					UNWIND $ids AS id
					MATCH (n:Article {id: id})
					RETURN n {type: 'article', .id, .title, .url, .canonicalUrl, .archivedUrl, .contentHash, .language,
						.publishedOn, .description, retrievedAt: toString(n.retrievedAt),
						publisher: head(COLLECT { MATCH (n)-[:PUBLISHED_BY]->(publisher) RETURN publisher.id }),
						authors: COLLECT { MATCH (n)-[e:WRITTEN_BY]->(author) RETURN author.id ORDER BY author.id }} AS record ORDER BY id
					"""),

	CLAIMS(NodeKind.CLAIM,
			"""
					CYPHER 25
					UNWIND $ids AS id
					MATCH (n:Claim {id: id})
					RETURN n {type: 'claim', .id, .statement, claimant: n.claimantId, statedOn: coalesce(n.statedOn, 'XXXX'), .medium, .language, .quote, .cue,
						.attribution, .verification, .verificationNote, measure: n.measureId,
						role: head(COLLECT { MATCH (n)-[made:MADE_BY]->() RETURN made.role }),
						figure: CASE WHEN n.comparator IS NOT NULL THEN n {.low, .high, .comparator, .phrase, .basis,
							.since, .until, .per, .asOf, .asOfInferred, .forecast, .vague,
							printed: n {phrase: n.printedPhrase, value: n.printedValue, note: n.printedNote},
							unit: head(COLLECT { MATCH (m:Measure {id: n.measureId}) WHERE m.unit <> n.unit RETURN n.unit })} END,
						appearsIn: COLLECT { MATCH (n)-[e:APPEARS_IN]->(article)
							RETURN {article: article.id, place: e.place, evidence: e {.exact, .prefix, .suffix, .language}}
							ORDER BY article.id, e.place, e.exact },
						cites: COLLECT { MATCH (n)-[e:CITES]->(cited) WHERE cited.recordedAt <= $began
							RETURN {claim: cited.id, intent: e.intent, via: e.via,
								cue: CASE WHEN coalesce(n.cue, '') <> e.cue THEN e.cue END,
								attribution: CASE WHEN n.attribution <> e.attribution THEN e.attribution END}
							ORDER BY cited.id },
						expresses: COLLECT { MATCH (n)-[:EXPRESSES]->(proposition)
							RETURN proposition.id ORDER BY proposition.id },
						reviews: COLLECT { MATCH (n)-[e:REVIEWS]->(reviewed) WHERE reviewed.recordedAt <= $began
							RETURN {claim: CASE WHEN reviewed:Claim THEN reviewed.id END,
								proposition: CASE WHEN reviewed:Proposition THEN reviewed.id END,
								rating: e.rating, normalized: e.normalized, scale: e.scale}
							ORDER BY reviewed.id },
						knownThrough: COLLECT { MATCH (n)-[e:KNOWN_THROUGH]->(report) WHERE report.recordedAt <= $began
							RETURN report.id ORDER BY report.id },
						retracts: COLLECT { MATCH (n)-[e:RETRACTS]->(retracted) WHERE retracted.recordedAt <= $began
							RETURN {claim: retracted.id, reason: e.reason} ORDER BY retracted.id }} AS record ORDER BY id
					""");

	private final NodeKind kind;

	private final String text;

	RecordQuery(NodeKind kind, String text) {
		this.kind = kind;
		this.text = text;
	}

	static RecordQuery of(NodeKind kind) {
		return values()[kind.ordinal()];
	}

	NodeKind kind() {
		return this.kind;
	}

	/**
	 * The records {@code $ids} as column {@code record}, in the order of their
	 * identifiers. Citations of claims entered since {@code $began} are left out.
	 */
	String text() {
		return this.text;
	}

}
