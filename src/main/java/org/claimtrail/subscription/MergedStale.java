package org.claimtrail.subscription;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;

/**
 * What a merge left behind: claims of the one record that those of the other overtake,
 * correct or withdraw, where none of its own had done it before. Rows of {@code change},
 * {@code cited} and {@code instead}.
 */
final class MergedStale {

	static final CypherTemplate<Asked> ROWS = CypherTemplate
		.<Asked>of(
				"""
						MATCH (change:Change {number: $changeNumber})-[:ALTERED]->(merged:MergedClaimant)
						WHERE change.action = 'MERGE_CLAIMANTS'
						LET members = [merged.id] + COLLECT { MATCH (merged)<-[:MERGED_INTO*]-(before:MergedClaimant) RETURN before.id }
						MATCH (merged)-[:MERGED_INTO*]->(kept:Claimant)<-[made:MADE_BY]-(cited:Claim)
						WHERE cited.staleKind IN `kinds` AND EXISTS { (cited)<-[:CITES]-() }
						LET moved = coalesce(split(head(made.named), ' ')[1] IN members, false)
						CALL (cited, kept, moved, members) {
							MATCH (by:Claim)-[:RETRACTS {withdraws: true}]->(cited)
							WHERE cited.staleKind = 'WITHDRAWN'
							RETURN by
							UNION
							MATCH (by:Claim)-[cites:CITES]->(cited)
							WHERE cites.corrects AND cited.staleKind = 'CORRECTED' AND cited.correctedOn IS NOT NULL
							RETURN by
							UNION
							MATCH (by:Claim)
							WHERE by.claimantId = kept.id AND by.measureId = cited.measureId AND by.line = cited.line
								AND by.describedFirst = cited.describedFirst AND by.described = cited.described AND by <> cited
								AND cited.staleKind = 'CORRECTED' AND cited.correctedOn IS NULL
								AND by.statedOnLast >= cited.statedOnFirst
							LET own = moved = EXISTS {
								(by)-[other:MADE_BY]->() WHERE split(head(other.named), ' ')[1] IN members }
							RETURN by ORDER BY own DESC LIMIT 100
							UNION
							MATCH (by:Claim)
							WHERE by.claimantId = kept.id AND by.measureId = cited.measureId AND by.line = cited.line
								AND by.describedFirst > cited.describedFirst AND cited.staleKind = 'OVERTAKEN'
							LET own = moved = EXISTS {
								(by)-[other:MADE_BY]->() WHERE split(head(other.named), ' ')[1] IN members }
							RETURN by ORDER BY own DESC LIMIT 100
						}
						LET own = by.claimantId <> kept.id OR moved = EXISTS {
							(by)-[other:MADE_BY]->() WHERE split(head(other.named), ' ')[1] IN members }
						WITH change, cited, collect({by: by, own: own}) AS causes
						WHERE none(cause IN causes WHERE cause.own)
						UNWIND causes AS cause
						RETURN change, cited, cause.by AS instead""")
		.slot("kinds", (asked) -> asked.argument("kinds"))
		.complete();

	private MergedStale() {
	}

}
