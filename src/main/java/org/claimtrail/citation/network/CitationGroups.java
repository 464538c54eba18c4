package org.claimtrail.citation.network;

import org.claimtrail.citation.cypher.Group;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The groups at both ends of citations, each an {@code edge}: as citations keep them, or
 * as their claims have them. Claims get another organization at once. Where they are very
 * many, their citations follow in minutes, and neither they nor an index of them can tell
 * their groups until then.
 *
 * @param asked what is asked for
 * @param areOfClaims whether the claims are asked, which takes longer
 */
record CitationGroups(Asked asked, boolean areOfClaims) {

	private static final Expression GROUP_OF_CITING = CypherTemplate
		.fixed("coalesce(startNode(edge).organizationId, startNode(edge).claimantId)");

	private static final Expression GROUP_OF_CITED = CypherTemplate
		.fixed("coalesce(endNode(edge).organizationId, endNode(edge).claimantId)");

	private static final Expression ONCE = CypherTemplate.fixed("[1]");

	private static final Expression ONCE_UNLESS_MOVING = CypherTemplate.fixed("""
			CASE WHEN EXISTS { MATCH (left:UnfinishedRecord) WHERE NOT left.id STARTS WITH 'claim:' }
				THEN [] ELSE [1] END""");

	/**
	 * A list of one, or of none where citations may keep another group than their claims
	 * have, and what they keep is asked for.
	 */
	Expression once() {
		return (this.areOfClaims || Group.of(this.asked) != Group.ORGANIZATION) ? ONCE : ONCE_UNLESS_MOVING;
	}

	/** The citations that are counted. */
	Expression found() {
		return this.areOfClaims ? NetworkCitations.allWhileMoving(this.asked) : NetworkCitations.all(this.asked);
	}

	/** The group that cites, of each. */
	Expression citing() {
		return this.areOfClaims ? GROUP_OF_CITING : NetworkCitations.from(this.asked);
	}

	/** The group that is cited. */
	Expression cited() {
		return this.areOfClaims ? GROUP_OF_CITED : NetworkCitations.to(this.asked);
	}

}
