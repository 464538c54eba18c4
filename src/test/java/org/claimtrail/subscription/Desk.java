package org.claimtrail.subscription;

import java.util.Map;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.Exchange;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who records while others listen. */
record Desk(int port, String token) {

	private static final String RECORD = "mutation($input: RecordDossierInput!) { recordDossier(input: $input) "
			+ "{ change { number } problems { message } } }";

	private static final String WITHDRAW = """
			mutation($id: ID!, $claim: ClaimInput!) { recordDossier: withdrawClaim(input: {withdrawnId: $id, reason: "Wrong.",
				claim: $claim}) { change { number } problems { message } } }""";

	private static final String MERGE = """
			mutation($from: ID!, $into: ID!) { recordDossier: mergeClaimants(input: {fromId: $from, expectedFromVersion: 1,
				intoId: $into, expectedIntoVersion: 1, reason: "The same."}) { change { number } problems { message } } }""";

	static Desk of(int port, AccountSettings settings) {
		return new Desk(port, "Bearer " + MadeToken.in(settings, "Desk", Role.EDITOR));
	}

	/**
	 * Records a dossier, in which apostrophes stand for quotation marks; the number of
	 * the change.
	 */
	long record(String dossier) {
		return done(RECORD,
				Map.of("input", Map.of("dossier", Exchange.JSON.readValue(dossier.replace('\'', '"'), Map.class))));
	}

	long withdraw(String id, String claimant) {
		return done(WITHDRAW, Map.of("id", id, "claim", Map.of("id", "claim:withdrawal-source", "statement", "Back.",
				"claimant", claimant, "statedOn", "2024-02-05")));
	}

	/** Merges records that were never altered. */
	long merge(String from, String into) {
		return done(MERGE, Map.of("from", from, "into", into));
	}

	private long done(String mutation, Map<String, ?> variables) {
		JsonNode answer = Exchange
			.post(this.port, Exchange.JSON.writeValueAsString(Map.of("query", mutation, "variables", variables)),
					"Authorization", this.token)
			.body();
		assertThat(answer.at("/data/recordDossier/problems").toString()).as("%s", answer).isEqualTo("[]");
		return answer.at("/data/recordDossier/change/number").asLong();
	}

	static String claims(String name, int number) {
		StringBuilder claims = new StringBuilder();
		for (int one = 0; one < number; one++) {
			claims.append((one > 0) ? "," : "")
				.append("{'id': 'claim:%s-%d', 'statement': '%s says %d.', 'claimant': 'speaker:%s'}".formatted(name,
						one, name, one, name));
		}
		return "{'speakers': [{'id': 'speaker:%s', 'name': '%s'}], 'claims': [%s]}".formatted(name, name, claims);
	}

	static String figure(String name, String speaker, String measure, int value, String on) {
		return """
				{'speakers': [{'id': '%s', 'name': 'X'}], 'claims': [{'id': 'claim:%s', 'statement': 'X.', 'claimant': '%s',
				'statedOn': '%s', 'measure': '%s', 'figure': {'value': %d, 'comparator': 'EXACTLY', 'asOf': '2024-01-01',
				'phrase': '%d'}}]}"""
			.formatted(speaker, name, speaker, on, measure, value, value);
	}

}
