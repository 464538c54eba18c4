package org.claimtrail.citation.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.tally.DriftTally;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * What citations keep of the claims at their ends, so that an index has it: identifiers,
 * claimants, groups and the day of the citing claim.
 */
public final class CitationKeys {

	/**
	 * Stands in the index for the day of a claim of which nobody knows it: after all that
	 * any claim can have.
	 */
	public static final LocalDate NO_DAY = LocalDate.of(10_000, 1, 1);

	/** No more citations than this are changed with others in one transaction. */
	private static final int MOST = 5_000;

	private static final String OF_CITED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (cited:Claim {id: id})<-[cites:CITES]-()
			USING INDEX SEEK cited:Claim(id)
			WITH cites, cited.claimantId AS claimant, coalesce(cited.organizationId, cited.claimantId) AS group
			WHERE coalesce(cites.citedClaimantId, '') <> claimant OR coalesce(cites.citedGroupId, '') <> group
			WITH cites, claimant, group, [cites.citingClaimantId, cites.citingGroupId] AS citing,
				[cites.citedClaimantId, cites.citedGroupId] AS before LIMIT $most
			SET cites.citedClaimantId = claimant, cites.citedGroupId = group
			RETURN citing + before AS before, citing + [claimant, group] AS after, cites.drift AS drift,
				cites.intent AS intent, count(*) AS count
			""";

	private static final String ALL = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})-[cites:CITES]->(cited)
			USING INDEX SEEK citing:Claim(id)
			WITH cites, [citing.claimantId, cited.claimantId, coalesce(citing.organizationId, citing.claimantId),
				coalesce(cited.organizationId, cited.claimantId), cited.id, citing.id, coalesce(citing.statedOnFirst, $noDay)] AS keys
			WHERE coalesce([cites.citingClaimantId, cites.citedClaimantId, cites.citingGroupId, cites.citedGroupId,
				cites.citedId, cites.citingId, cites.citingStatedOnFirst] <> keys, true)
			WITH cites, keys, [cites.citingClaimantId, cites.citingGroupId, cites.citedClaimantId, cites.citedGroupId]
				AS before
			SET cites.citingClaimantId = keys[0], cites.citedClaimantId = keys[1], cites.citingGroupId = keys[2],
				cites.citedGroupId = keys[3], cites.citedId = keys[4], cites.citingId = keys[5],
				cites.citingStatedOnFirst = keys[6]
			RETURN before, [keys[0], keys[2], keys[1], keys[3]] AS after, cites.drift AS drift, cites.intent AS intent, count(*) AS count
			""";

	private CitationKeys() {
	}

	/**
	 * Brings the citations of some claims up to date.
	 * @param tally takes in for whom the citations count from now on
	 * @return whether all are; if not, more of them differ than one transaction should
	 * change
	 */
	static boolean updateCited(TransactionContext transaction, List<String> claims, DriftTally tally) {
		return claims.isEmpty() || update(transaction, OF_CITED, claims, MOST, tally) < MOST;
	}

	/** Brings the citations of and by some claims up to date, however many they are. */
	static void updateAll(TransactionContext transaction, List<String> claims, DriftTally tally) {
		if (!claims.isEmpty()) {
			update(transaction, OF_CITED, claims, Integer.MAX_VALUE, tally);
			updateCiting(transaction, claims, tally);
		}
	}

	/** Brings the citations by some claims up to date, however many they are. */
	static void updateCiting(TransactionContext transaction, List<String> claims, DriftTally tally) {
		update(transaction, ALL, claims, Integer.MAX_VALUE, tally);
	}

	private static int update(TransactionContext transaction, String statement, List<String> claims, int most,
			DriftTally tally) {
		int changed = 0;
		for (Record row : transaction.run(statement, Map.of("ids", claims, "most", most, "noDay", NO_DAY)).list()) {
			if (Intent.valueOf(row.get("intent").asString()).passesOn()) {
				tally.move(row);
			}
			changed += row.get("count").asInt();
		}
		return changed;
	}

}
