package org.claimtrail.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads a claim as the content of a mutation. */
final class ClaimQueries {

	/** A claim in the form of a line of an import. */
	private static final String DOCUMENT = """
			CYPHER 25
			MATCH (n:Claim {id: $id})
			RETURN n {.id, .statement,
				claimant: coalesce(head(COLLECT { MATCH (n)-[made:MADE_BY]->() RETURN split(head(made.named), ' ')[1] }),
					n.claimantId), statedOn: coalesce(n.statedOn, 'XXXX'), .medium, .language, .quote,
				.cue, .attribution, .verification, .verificationNote, measure: n.measureId,
				role: head(COLLECT { MATCH (n)-[made:MADE_BY]->() RETURN made.role }),
				figure: CASE WHEN n.comparator IS NOT NULL THEN n {.low, .high, .comparator, .phrase, .basis,
					.since, .until, .per, .asOf, .asOfInferred, .forecast, .vague,
					printed: CASE WHEN n.printedPhrase IS NOT NULL
						THEN n {phrase: n.printedPhrase, value: n.printedValue, note: n.printedNote} END,
					unit: head(COLLECT { MATCH (m:Measure {id: n.measureId}) WHERE m.unit <> n.unit RETURN n.unit })} END,
				appearsIn: COLLECT { MATCH (n)-[e:APPEARS_IN]->(article)
					RETURN {article: article.id, place: e.place,
						evidence: CASE WHEN e.exact IS NOT NULL THEN e {.exact, .prefix, .suffix, .language} END}
					ORDER BY article.id, e.place, e.exact },
				cites: COLLECT { MATCH (n)-[e:CITES]->(cited)
					RETURN {claim: cited.id, intent: e.intent, via: e.via,
						cue: CASE WHEN coalesce(n.cue, '') <> e.cue THEN e.cue END,
						attribution: CASE WHEN n.attribution <> e.attribution THEN e.attribution END}
					ORDER BY cited.id },
				expresses: COLLECT { MATCH (n)-[:EXPRESSES]->(proposition)
					RETURN proposition.id ORDER BY proposition.id },
				reviews: COLLECT { MATCH (n)-[e:REVIEWS]->(reviewed)
					RETURN {claim: CASE WHEN reviewed:Claim THEN reviewed.id END,
						proposition: CASE WHEN reviewed:Proposition THEN reviewed.id END,
						rating: e.rating, normalized: e.normalized, scale: e.scale}
					ORDER BY reviewed.id },
				knownThrough: COLLECT { MATCH (n)-[:KNOWN_THROUGH]->(report) RETURN report.id ORDER BY report.id },
				retracts: COLLECT { MATCH (n)-[e:RETRACTS]->(retracted)
					RETURN {claim: retracted.id, reason: e.reason} ORDER BY retracted.id }} AS record
			""";

	private ClaimQueries() {
	}

	/** All that a claim says, as the content of an input; empty when it is not there. */
	static Optional<Map<String, Object>> document(TransactionContext transaction, String id) {
		return transaction.run(DOCUMENT, Map.of("id", id))
			.stream()
			.findFirst()
			.map((row) -> row.get("record").asMap(ClaimQueries::plain))
			.map(ClaimQueries::withoutEmptyLists);
	}

	private static Map<String, Object> withoutEmptyLists(Map<String, Object> record) {
		Map<String, Object> said = new LinkedHashMap<>(record);
		said.values().removeIf(List.of()::equals);
		return said;
	}

	private static Object plain(Value value) {
		return value.asObject();
	}

}
