package org.claimtrail.citation;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.TransactionContext;

/**
 * What citations keep of the claims at their ends, so that an index has it: the claimants
 * and the groups.
 */
final class CitationKeys {

	/** No more citations than this are changed with others in one transaction. */
	private static final int MOST = 5_000;

	private static final String UPDATE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})%s()
			USING INDEX SEEK claim:Claim(id)
			WITH DISTINCT cites, startNode(cites) AS citing, endNode(cites) AS cited
			LET citingGroup = coalesce(citing.organizationId, citing.claimantId),
				citedGroup = coalesce(cited.organizationId, cited.claimantId)
			FILTER cites.citingClaimantId <> citing.claimantId OR cites.citedClaimantId <> cited.claimantId
				OR cites.citingGroupId <> citingGroup OR cites.citedGroupId <> citedGroup
			WITH cites, citing, cited, citingGroup, citedGroup LIMIT $most
			SET cites.citingClaimantId = citing.claimantId, cites.citedClaimantId = cited.claimantId,
				cites.citingGroupId = citingGroup, cites.citedGroupId = citedGroup
			RETURN count(*) AS count
			""";

	private static final String OF_ALL = UPDATE.formatted("-[cites:CITES]-");

	private static final String OF_CITING = UPDATE.formatted("-[cites:CITES]->");

	private CitationKeys() {
	}

	/**
	 * Brings the citations by and of some claims up to date.
	 * @return whether all are; if not, more of them differ than one transaction should
	 * change
	 */
	static boolean update(TransactionContext transaction, List<String> claims) {
		return claims.isEmpty() || update(transaction, OF_ALL, claims, MOST) < MOST;
	}

	/** Brings the citations by some claims up to date. */
	static void updateCiting(TransactionContext transaction, List<String> claims) {
		update(transaction, OF_CITING, claims, Integer.MAX_VALUE);
	}

	private static int update(TransactionContext transaction, String statement, List<String> claims, int most) {
		return transaction.run(statement, Map.of("ids", claims, "most", most)).single().get("count").asInt();
	}

}
