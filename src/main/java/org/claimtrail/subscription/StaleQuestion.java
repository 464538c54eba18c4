package org.claimtrail.subscription;

import org.claimtrail.citation.Intent;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * What rests on claims that a change left behind. How a claim was left behind is kept on
 * it; which change did it follows from what that change altered, if nothing recorded
 * before had done it already.
 */
final class StaleQuestion implements ComputedQuestion {

	private static final Expression RESTING = Cypher.literalOf(Intent.passingOn());

	private static final CypherTemplate<Asked> IN_ARTICLE = CypherTemplate.<Asked>of("""
			EXISTS { (citing)-[:APPEARS_IN]->(article:Article WHERE article.id = `article`) }""")
		.slot("article", (asked) -> asked.argument("article"))
		.complete();

	private static final CypherTemplate<Asked> OF_PUBLISHER = CypherTemplate.<Asked>of(
			"""
					EXISTS { (citing)-[:APPEARS_IN]->(:Article)-[:PUBLISHED_BY]->(publisher WHERE publisher.id = `publisher`) }""")
		.slot("publisher", (asked) -> asked.argument("publisher"))
		.complete();

	private static final CypherTemplate<Asked> LEFT_BEHIND = CypherTemplate
		.<Asked>of(
				"""
						CALL () {
							MATCH (change:Change {number: $changeNumber})-[altered:ALTERED]->(by:Claim)
							CALL (change, altered, by) {
								MATCH (by)-[:RETRACTS {withdraws: true}]->(cited:Claim)
								WHERE cited.staleKind = 'WITHDRAWN' AND (altered.effect = 'CHANGED' OR NOT EXISTS {
									(cited)<-[:RETRACTS {withdraws: true}]-(other:Claim) WHERE other.recordedAt < by.recordedAt })
								RETURN cited, by AS instead
								UNION
								MATCH (cited:Claim {id: by.id})
								WHERE cited.staleKind = 'WITHDRAWN' AND altered.effect = 'CHANGED'
									AND cited.verification = 'RETRACTED' AND NOT EXISTS { (cited)<-[:RETRACTS {withdraws: true}]-() }
								RETURN cited, null AS instead
								UNION
								MATCH (by)-[cites:CITES]->(cited:Claim)
								WHERE cites.corrects AND cited.staleKind = 'CORRECTED' AND cited.correctedOn IS NOT NULL
								RETURN cited, by AS instead
								UNION
								MATCH (cited:Claim)
								WHERE cited.claimantId = by.claimantId AND cited.measureId = by.measureId AND cited.line = by.line
									AND cited.describedFirst = by.describedFirst AND cited.described = by.described
									AND cited <> by AND cited.staleKind = 'CORRECTED' AND cited.correctedOn IS NULL
									AND by.staleKind IS NULL
								RETURN cited, by AS instead
								UNION
								MATCH (cited:Claim)
								WHERE cited.claimantId = by.claimantId AND cited.measureId = by.measureId AND cited.line = by.line
									AND cited.describedFirst < by.describedFirst AND cited.staleKind = 'OVERTAKEN'
									AND NOT EXISTS { (other:Claim) WHERE other.claimantId = by.claimantId
										AND other.measureId = by.measureId AND other.line = by.line
										AND other.describedFirst > cited.describedFirst AND other <> by
										AND other.recordedAt < by.recordedAt }
								RETURN cited, by AS instead
							}
							RETURN change, cited, instead
							UNION
							`merged`
						}
						WITH change, cited, instead WHERE cited.staleKind IN `kinds`
						WITH change, cited, instead
						ORDER BY instead.staleKind IS NOT NULL, instead.describedFirst DESC, instead.statedOnFirst DESC,
							instead.id DESC
						WITH change, cited, head(collect(instead)) AS instead""")
		.slot("merged", MergedStale.ROWS::fill)
		.slot("kinds", (asked) -> asked.argument("kinds"))
		.complete();

	private static final CypherTemplate<Asked> STALE = CypherTemplate.<Asked>of("""
			head(COLLECT {
				`left`
				MATCH ANY SHORTEST (cited) (()<-[rests:CITES WHERE rests.intent IN `resting`]-()){1,25} (citing:Claim)
				WHERE `inArticle` AND `ofPublisher`
				WITH change, cited, instead, citing LIMIT 10000
				WITH change, cited, instead, citing ORDER BY cited.id, citing.id
				WITH change, collect({cited: cited, instead: instead, citing: citing}) AS found
				RETURN {number: change.number, change: change, count: size(found),
					citations: [one IN found[0..`most`] | {citing: one.citing, cited: one.cited,
						intent: head(COLLECT { WITH one.citing AS citing, one.cited AS cited
							MATCH (citing)-[direct:CITES]->(cited) WHERE direct.intent IN `resting`
							RETURN direct.intent ORDER BY direct.intent LIMIT 1 }),
						kind: one.cited.staleKind, since: one.cited.staleSince, replacedBy: one.instead}]}
			})""")
		.slot("left", LEFT_BEHIND::fill)
		.slot("resting", RESTING)
		.slot("inArticle", (asked) -> asked.has("article") ? IN_ARTICLE.fill(asked) : Cypher.literalTrue())
		.slot("ofPublisher", (asked) -> asked.has("publisher") ? OF_PUBLISHER.fill(asked) : Cypher.literalTrue())
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	@Override
	public Expression of(Asked asked) {
		return STALE.fill(asked);
	}

}
