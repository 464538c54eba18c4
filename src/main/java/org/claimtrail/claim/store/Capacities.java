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

	/**
	 * One walk over the claims, of which a speaker may have a hundred thousand. Each that
	 * is written takes memory until the end, also where it gets what it has.
	 */
	private static final String AFFILIATE = """
			CYPHER 25
			UNWIND $speakers AS told
			MATCH (speaker:Speaker {id: told.id})<-[:MADE_BY]-(claim:Claim)
			USING INDEX SEEK speaker:Speaker(id)
			LET capacity = CASE WHEN claim.statedOnFirst IS NULL THEN told.undated
				ELSE head([stretch IN told.stretches WHERE coalesce(stretch.from <= claim.statedOnFirst, true)
					AND coalesce(claim.statedOnFirst < stretch.until, true)]) END
			FILTER coalesce(claim.organizationId, '') <> coalesce(capacity.organization, '')
				OR coalesce(claim.affiliationRole, '') <> coalesce(capacity.role, '')
			SET claim.organizationId = capacity.organization, claim.affiliationRole = capacity.role
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

	/** Brings all claims of some speakers up to date. */
	void affiliate(TransactionContext transaction, List<String> speakers) {
		if (!speakers.isEmpty()) {
			SpokenFor spokenFor = SpokenFor.of(transaction, speakers);
			List<Map<String, Object>> rows = speakers.stream().map((speaker) -> told(speaker, spokenFor)).toList();
			Unwinding.run(transaction, AFFILIATE, "speakers", rows);
		}
	}

	private static Map<String, Object> told(String speaker, SpokenFor spokenFor) {
		List<Map<String, Object>> stretches = spokenFor.stretches(speaker)
			.stream()
			.map((stretch) -> row(stretch.capacity()).with("from", stretch.from())
				.with("until", stretch.until())
				.properties())
			.toList();
		return Map.of("id", speaker, "undated", row(spokenFor.on(null, speaker)).properties(), "stretches", stretches);
	}

	private static Row row(Capacity capacity) {
		return Row.empty().with("organization", capacity.organization()).with("role", capacity.role());
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

	private static void keep(TransactionContext transaction, List<Record> claims) {
		SpokenFor spokenFor = SpokenFor.of(transaction,
				claims.stream().map((row) -> row.get("claimant").asString()).toList());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Record row : claims) {
			Capacity kept = new Capacity(row.get("organization").asString(null), row.get("role").asString(null));
			Capacity found = spokenFor.on(row.get("day").asLocalDate(null), row.get("claimant").asString());
			if (!found.equals(kept)) {
				rows.add(row(found).with("id", row.get("id").asString()).properties());
			}
		}
		Unwinding.run(transaction, KEEP, "rows", rows);
	}

}
