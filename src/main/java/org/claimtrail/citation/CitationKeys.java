package org.claimtrail.citation;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.TransactionContext;

/**
 * What citations keep of the claims at their ends, so that an index has it: identifiers,
 * claimants, groups and the day of the citing claim.
 */
final class CitationKeys {

	/** No more citations than this are changed with others in one transaction. */
	private static final int MOST = 5_000;

	private static final String OF_CITED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (cited:Claim {id: id})<-[cites:CITES]-()
			USING INDEX SEEK cited:Claim(id)
			WITH cites, cited.claimantId AS claimant, coalesce(cited.organizationId, cited.claimantId) AS group
			WHERE coalesce(cites.citedClaimantId, '') <> claimant OR coalesce(cites.citedGroupId, '') <> group
			WITH cites, claimant, group LIMIT $most
			SET cites.citedClaimantId = claimant, cites.citedGroupId = group
			RETURN count(*) AS count
			""";

	private static final String ALL = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})-[cites:CITES]->(cited)
			USING INDEX SEEK citing:Claim(id)
			WITH cites, [citing.claimantId, cited.claimantId, coalesce(citing.organizationId, citing.claimantId),
				coalesce(cited.organizationId, cited.claimantId), cited.id, id, citing.statedOnFirst] AS keys
			WHERE coalesce([cites.citingClaimantId, cites.citedClaimantId, cites.citingGroupId, cites.citedGroupId,
				cites.citedId, cites.citingId, cites.citingStatedOnFirst] <> keys, true)
			WITH cites, keys LIMIT $most
			SET cites.citingClaimantId = keys[0], cites.citedClaimantId = keys[1], cites.citingGroupId = keys[2],
				cites.citedGroupId = keys[3], cites.citedId = keys[4], cites.citingId = keys[5],
				cites.citingStatedOnFirst = keys[6]
			RETURN count(*) AS count
			""";

	private CitationKeys() {
	}

	/**
	 * Brings the citations of some claims up to date.
	 * @return whether all are; if not, more of them differ than one transaction should
	 * change
	 */
	static boolean updateCited(TransactionContext transaction, List<String> claims) {
		return claims.isEmpty() || update(transaction, OF_CITED, claims, MOST) < MOST;
	}

	/**
	 * Brings the citations of and by some claims up to date.
	 * @return whether all are; if not, more of them differ than one transaction should
	 * change
	 */
	static boolean update(TransactionContext transaction, List<String> claims) {
		return claims.isEmpty() || updateCited(transaction, claims) && update(transaction, ALL, claims, MOST) < MOST;
	}

	/** Brings the citations by some claims up to date, however many they are. */
	static void updateCiting(TransactionContext transaction, List<String> claims) {
		update(transaction, ALL, claims, Integer.MAX_VALUE);
	}

	private static int update(TransactionContext transaction, String statement, List<String> claims, int most) {
		return transaction.run(statement, Map.of("ids", claims, "most", most)).single().get("count").asInt();
	}

}
