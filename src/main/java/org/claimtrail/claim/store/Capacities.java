package org.claimtrail.claim.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Keeps on claims for whom and in which role their claimants spoke, by affiliation. */
final class Capacities {

	static final KeptRules RULES = new KeptRules("CapacityRules", 1, KeptRules.Kind.CLAIM);

	private static final String OF_SPEAKERS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker {id: id})<-[:MADE_BY]-(claim:Claim)
			USING INDEX SEEK speaker:Speaker(id)
			RETURN claim.id AS id, id AS claimant, claim.statedOnFirst AS day, claim.organizationId AS organization,
				claim.affiliationRole AS role
			""";

	private static final String OF_CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			USING INDEX SEEK claim:Claim(id)
			RETURN claim.id AS id, claim.claimantId AS claimant, claim.statedOnFirst AS day,
				claim.organizationId AS organization, claim.affiliationRole AS role
			""";

	private static final String KEEP = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			USING INDEX SEEK claim:Claim(id)
			SET claim.organizationId = row.organization, claim.affiliationRole = row.role
			""";

	/**
	 * Brings all claims of some speakers up to date.
	 * @return these claims
	 */
	List<String> affiliate(TransactionContext transaction, List<String> speakers) {
		return speakers.isEmpty() ? List.of()
				: keep(transaction, transaction.run(OF_SPEAKERS, Map.of("ids", speakers)).list());
	}

	/** Brings some claims up to date. */
	void find(TransactionContext transaction, List<String> claims) {
		if (!claims.isEmpty()) {
			keep(transaction, transaction.run(OF_CLAIMS, Map.of("ids", claims)).list());
		}
	}

	/** What brings a store up to date. */
	KeptRules.Upgrade upgrade(Consumer<TransactionContext> require) {
		return new KeptRules.Upgrade() {

			@Override
			public String doing() {
				return "finding in which role their claimants made";
			}

			@Override
			public void batch(TransactionContext transaction, List<String> ids) {
				require.accept(transaction);
				keep(transaction, transaction.run(OF_CLAIMS, Map.of("ids", ids)).list());
			}

		};
	}

	private static List<String> keep(TransactionContext transaction, List<Record> claims) {
		SpokenFor spokenFor = SpokenFor.of(transaction,
				claims.stream().map((row) -> row.get("claimant").asString()).toList());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Record row : claims) {
			Capacity kept = new Capacity(row.get("organization").asString(null), row.get("role").asString(null));
			Capacity found = spokenFor.on(row.get("day").asLocalDate(null), row.get("claimant").asString());
			if (!found.equals(kept)) {
				rows.add(Row.empty()
					.with("id", row.get("id").asString())
					.with("organization", found.organization())
					.with("role", found.role())
					.properties());
			}
		}
		Unwinding.run(transaction, KEEP, "rows", rows);
		return claims.stream().map((row) -> row.get("id").asString()).toList();
	}

}
