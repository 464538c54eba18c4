package org.claimtrail.edit;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimtrail.account.Account;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** What mutations ask of the graph, and write to it, beyond records. */
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

	private static final String REFERRERS = """
			CYPHER 25
			MATCH (:Claim {id: $id})<-[:CITES|RETRACTS|REVIEWS|KNOWN_THROUGH]-(other:Claim)
			RETURN DISTINCT other.id AS id ORDER BY id LIMIT 10
			""";

	/** What it said is nowhere kept, also not in words said about it. */
	private static final String REMOVE = """
			CYPHER 25
			MATCH (claim:Claim {id: $id})
			CALL (claim) {
				MATCH (claim)<-[:ALTERED]-(change:Change)
				REMOVE change.warnings
			}
			CALL (claim) {
				MATCH (proposal:Proposal) WHERE claim.id IN proposal.given
				REMOVE proposal.dossier, proposal.title, proposal.warnings
			}
			CALL (claim) {
				MATCH (claim)-[:SUPERSEDES]->(version:ClaimVersion)
				DETACH DELETE version
			}
			DETACH DELETE claim
			""";

	private static final String STONE = """
			CYPHER 25
			CREATE (stone:RemovedClaim {id: $id, removedAt: $now, removedBy: $name, accountId: $account, reason: $reason})
			""";

	private static final String TELL = """
			CYPHER 25
			MATCH (change:Change {number: $number}), (stone:RemovedClaim {id: $id})
			CREATE (change)-[:REMOVED]->(stone)
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

	/** Some of the claims that refer to a claim. */
	static List<String> referrers(TransactionContext transaction, String id) {
		return transaction.run(REFERRERS, Map.of("id", id)).list((row) -> row.get("id").asString());
	}

	/** Leaves of a claim that nothing refers to no more than who removed it and why. */
	static void remove(TransactionContext transaction, String id, Account account, String reason, ZonedDateTime now) {
		transaction.run(REMOVE, Map.of("id", id)).consume();
		transaction
			.run(STONE, Map.of("id", id, "now", now, "name", account.name(), "account", account.id(), "reason", reason))
			.consume();
	}

	static void tellOfRemoval(TransactionContext transaction, String id, long number) {
		transaction.run(TELL, Map.of("id", id, "number", number)).consume();
	}

	private static Object plain(Value value) {
		return value.asObject();
	}

}
