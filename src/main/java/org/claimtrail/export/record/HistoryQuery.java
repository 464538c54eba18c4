package org.claimtrail.export.record;

import org.claimtrail.export.scope.NodeKind;

/**
 * Reads how records came about. Names of accounts are read as readers see them, and
 * neither who an account is nor what it sent.
 */
enum HistoryQuery {

	CHANGES("""
			CYPHER 25
			MATCH (change:Change)
			WHERE change.number > $after AND change.number <= $newest
			WITH change ORDER BY change.number LIMIT $size
			RETURN change.number AS after, change {type: 'change', .number, at: toString(change.at), .action,
				account: change.accountName, proposer: change.proposerName, .reason, subject: change.subjectId,
				new: coalesce(change.newCount, 0),
				changed: coalesce(change.changedCount, 0), removed: coalesce(change.removedCount, 0)} AS line ORDER BY after
			"""),

	REMOVALS(
			"""
					CYPHER 25
					MATCH (stone:RemovedClaim)
					WHERE stone.id > $after
					WITH stone ORDER BY stone.id LIMIT $size
					RETURN stone.id AS after, stone {type: 'removal', .id, at: toString(stone.removedAt), account: stone.removedBy,
						.reason, change: head(COLLECT { MATCH (stone)<-[:REMOVED]-(change:Change) RETURN change.number })} AS line
					ORDER BY after
					"""),

	MERGES("""
			CYPHER 25
			MATCH (merged:MergedClaimant)
			WHERE merged.id > $after
			WITH merged ORDER BY merged.id LIMIT $size
			MATCH (merged)-[merge:MERGED_INTO]->(into)
			RETURN merged.id AS after, merged {type: 'merge', .id, into: into.id, at: toString(merge.at),
				account: merge.accountName, reason: merge.reason, recordedAt: toString(merged.recordedAt), .fingerprint,
				record: merged {.name, .aliases, .anonymous, .kind, .country, .description},
				changes: COLLECT { MATCH (merged)<-[altered:ALTERED]-(change:Change)
					RETURN altered {number: change.number, .effect, .version} ORDER BY change.number }} AS line ORDER BY after
			"""),

	/** By which names documents name the ends of edges, where others answer for them. */
	CLAIM("""
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Claim {id: id})
			RETURN n {type: 'recorded', .id, at: toString(n.recordedAt), .fingerprint,
				changes: COLLECT { MATCH (n)<-[altered:ALTERED]-(change:Change)
					RETURN altered {number: change.number, .effect, .version} ORDER BY change.number },
				named: COLLECT { MATCH (n)-[edge:MADE_BY]->(to) WHERE edge.named IS NOT NULL
					RETURN {edge: type(edge), role: edge.role, to: to.id, names: edge.named} },
				dossiers: COLLECT { MATCH (n)-[from:FROM_DOSSIER_OF]->(article)
					RETURN from {.dossier, .fingerprint, .way, article: article.id} ORDER BY from.dossier, article.id }} AS line,
				COLLECT { MATCH (n)-[:SUPERSEDES]->(old:ClaimVersion)
					RETURN old {type: 'version', claim: id, recordedAt: toString(old.recordedAt),
						supersededAt: toString(old.supersededAt), .fingerprint, .statement, .quote, .language, .medium, .cue,
						.attribution, .verification, .verificationNote, .claimantId, .organizationId, .affiliationRole, .role,
						.printedPhrase, .printedValue, .printedNote, .measureId, .low, .high, .comparator, .unit, .phrase, .basis,
						.per, .line, .described, .statedOn, .since, .until, .asOf, .forecast, .vague, .asOfInferred,
						.statedOnOpen, describedFirst: toString(old.describedFirst), .articleIds, .articlePlaces,
						.articleExacts, .citesIds, .citesIntents, .citesVias, .citesCues, .knownThroughIds, .retractsIds,
						.retractsReasons, .expressesIds, .reviewsIds, .reviewsRatings, .reviewsNormalized, .reviewsScales}
					ORDER BY old.supersededAt, size(old.id), old.id } AS versions ORDER BY id
			"""),

	CLAIMANT(
			"""
					CYPHER 25
					UNWIND $ids AS id
					MATCH (n:Claimant {id: id})
					RETURN n {type: 'recorded', .id, at: toString(n.recordedAt), .fingerprint, .ownAliases,
						changes: COLLECT { MATCH (n)<-[altered:ALTERED]-(change:Change)
							RETURN altered {number: change.number, .effect, .version} ORDER BY change.number },
						named: COLLECT { MATCH (n)-[edge:AFFILIATED_WITH|PART_OF]->(to) WHERE edge.named IS NOT NULL
							RETURN {edge: type(edge), role: edge.role, from: edge.from, until: edge.to, to: to.id, names: edge.named}
							ORDER BY to.id, edge.from, edge.to, edge.role }} AS line, [] AS versions ORDER BY id
					"""),

	ARTICLE("""
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Article {id: id})
			RETURN n {type: 'recorded', .id, at: toString(n.recordedAt), .fingerprint,
				changes: COLLECT { MATCH (n)<-[altered:ALTERED]-(change:Change)
					RETURN altered {number: change.number, .effect, .version} ORDER BY change.number },
				named: COLLECT { MATCH (n)-[edge:PUBLISHED_BY|WRITTEN_BY]->(to) WHERE edge.named IS NOT NULL
					RETURN {edge: type(edge), to: to.id, names: edge.named} ORDER BY type(edge), to.id }} AS line,
				[] AS versions ORDER BY id
			"""),

	MEASURE("""
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Measure {id: id})
			RETURN n {type: 'recorded', .id, at: toString(n.recordedAt), .fingerprint,
				changes: COLLECT { MATCH (n)<-[altered:ALTERED]-(change:Change)
					RETURN altered {number: change.number, .effect, .version} ORDER BY change.number }} AS line,
				[] AS versions ORDER BY id
			"""),

	PROPOSITION("""
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Proposition {id: id})
			RETURN n {type: 'recorded', .id, at: toString(n.recordedAt), .fingerprint,
				changes: COLLECT { MATCH (n)<-[altered:ALTERED]-(change:Change)
					RETURN altered {number: change.number, .effect, .version} ORDER BY change.number }} AS line,
				[] AS versions ORDER BY id
			""");

	private final String text;

	HistoryQuery(String text) {
		this.text = text;
	}

	/** The one that reads how records of a kind came about. */
	static HistoryQuery of(NodeKind kind) {
		return switch (kind) {
			case ORGANIZATION, SPEAKER -> CLAIMANT;
			default -> valueOf(kind.name());
		};
	}

	/** The statement; of those of records with the columns line and versions. */
	String text() {
		return this.text;
	}

}
