package org.claimtrail.claim.query;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/**
 * The rule behind {@code Claim.history}: the versions of a record, and what changed. That
 * another record answers for the claimant by now is no change of the claim.
 */
@Component
class HistoryRule implements ComputedField {

	private static final CypherTemplate<Node> HISTORY = CypherTemplate
		.<Node>of(
				"""
						COLLECT {
						  LET old = COLLECT { MATCH (`claim`)-[:SUPERSEDES]->(version:ClaimVersion)
						      LET kept = head(COLLECT { MATCH (:MergedClaimant {id: version.claimantId})-[:MERGED_INTO*]->(kept:Claimant)
						        RETURN kept.id })
						      RETURN version {.*, claimantId: coalesce(kept, version.claimantId)} AS version
						      ORDER BY version.supersededAt, size(version.id), version.id },
						    told = ['statement', 'quote', 'language', 'medium', 'cue', 'attribution', 'statedOn', 'claimantId',
						      'measureId', 'low', 'high', 'comparator', 'unit', 'phrase', 'basis', 'since', 'until', 'per', 'asOf',
						      'asOfInferred', 'forecast', 'vague', 'printedPhrase', 'printedValue', 'printedNote', 'verification',
						      'verificationNote']
						  LET versions = old + [`claim`]
						  UNWIND range(0, size(versions) - 1) AS i
						  LET version = versions[i], before = CASE WHEN i > 0 THEN versions[i - 1] END
						  LET changed = COLLECT {
						      UNWIND CASE WHEN i > 0 THEN told ELSE [] END AS name
						      FILTER coalesce(version[name] <> before[name], (version[name] IS NULL) <> (before[name] IS NULL))
						      RETURN name ORDER BY name
						    }
						  LET change = head(COLLECT {
						      MATCH (`claim`)<-[altered:ALTERED WHERE altered.version = i + 1]-(change:Change)
						      RETURN change ORDER BY change.number LIMIT 1 })
						  RETURN version {.statement, statedOn: coalesce(version.statedOn, 'XXXX'), .claimantId, .measureId, .low,
						    .high, .comparator, .unit, .phrase, .asOf, .verification, .supersededAt, .quote, .language, .medium, .cue,
						    .attribution, .basis, .since, .until, .per, .forecast, .vague, note: version.verificationNote,
						    version: i + 1, changed: changed, accountName: change.accountName, reason: change.reason,
						    change: change.number, recordedAt: coalesce(before.supersededAt, version.recordedAt)} AS entry
						  ORDER BY i
						}""")
		.slot("claim", Node::getRequiredSymbolicName)
		.complete();

	@Override
	public String name() {
		return "history";
	}

	@Override
	public Expression of(Node claim) {
		return HISTORY.fill(claim);
	}

}
