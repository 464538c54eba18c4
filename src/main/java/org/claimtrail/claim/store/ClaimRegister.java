package org.claimtrail.claim.store;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.claimtrail.claim.AppearanceRecord;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Evidence;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Effects;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Enters claims, who made them and where they appear. What a changed claim said before is
 * kept as a version of it, with the claimant that its document names.
 */
@Component
@NamedInterface("store")
public class ClaimRegister {

	private static final String FINGERPRINTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN id, claim.fingerprint AS fingerprint
			""";

	private static final String VERSIONS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			LET number = COUNT { (claim)-[:SUPERSEDES]->(:ClaimVersion) },
				since = COLLECT { MATCH (claim)-[:SUPERSEDES]->(old:ClaimVersion)
					RETURN old.supersededAt ORDER BY old.supersededAt DESC LIMIT 1 },
				roles = COLLECT { MATCH (claim)-[made:MADE_BY]->() RETURN made.role },
				claimant = coalesce(head(COLLECT { MATCH (claim)-[made:MADE_BY]->() RETURN split(head(made.named), ' ')[1] }),
					claim.claimantId),
				places = COLLECT { MATCH (claim)-[appears:APPEARS_IN]->(article:Article)
					RETURN [article.id, appears.place, coalesce(appears.exact, '')] ORDER BY article.id, appears.place }
			LET organization = head(COLLECT {
				MATCH (:Speaker {id: claim.claimantId})-[spell:AFFILIATED_WITH]->(:Organization {id: claim.organizationId})
				UNWIND coalesce(spell.named, []) AS named
				FILTER split(named, ' ')[0] = claimant
				RETURN split(named, ' ')[1] AS organization ORDER BY organization LIMIT 1 })
			CREATE (claim)-[:SUPERSEDES]->(version:ClaimVersion)
			SET version = properties(claim),
				version.claimantId = claimant,
				version.organizationId = CASE WHEN claim.organizationId = claim.claimantId THEN claimant
					ELSE coalesce(organization, claim.organizationId) END,
				version.id = id + '@' + (number + 1),
				version.recordedAt = coalesce(head(since), claim.recordedAt),
				version.supersededAt = $now,
				version.reportCount = null,
				version.staleKind = null,
				version.staleSince = null,
				version.staleBy = null,
				version.correctedOn = null,
				version.correctedBy = null,
				version.standing = null,
				version.spreadRatio = null,
				version.figureStatements = null,
				version.figureRestatements = null,
				version.figureWithdrawals = null,
				version.citationCount = null,
				version.reviewCount = null,
				version.reviewerCount = null,
				version.role = head(roles),
				version.articleIds = [place IN places | place[0]],
				version.articlePlaces = [place IN places | place[1]],
				version.articleExacts = [place IN places | place[2]]
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:MADE_BY|APPEARS_IN]->()
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			""";

	private static final String NODES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (claim:Claim {id: row.id})
			WITH claim, row, coalesce(claim.recordedAt, $now) AS recordedAt, coalesce(claim.reportCount, 0) AS reports,
				coalesce(claim.citationCount, 0) AS citations, coalesce(claim.reviewCount, 0) AS reviews,
				coalesce(claim.reviewerCount, 0) AS reviewers
			SET claim = row, claim.recordedAt = recordedAt, claim.reportCount = reports, claim.citationCount = citations,
				claim.reviewCount = reviews, claim.reviewerCount = reviewers
			""";

	private static final String MADE_BY = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (claimant:Claimant {id: edge.to})
			CREATE (claim)-[made:MADE_BY]->(claimant)
			SET made = edge.properties
			""";

	private static final String APPEARS_IN = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (article:Article {id: edge.to})
			CREATE (claim)-[appears:APPEARS_IN]->(article)
			SET appears = edge.properties
			""";

	private static final String OF_SPEAKERS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker {id: id})<-[:MADE_BY]-(claim:Claim)
			USING INDEX SEEK speaker:Speaker(id)
			RETURN claim.id AS id
			""";

	private static final String REATTRIBUTE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:MADE_BY]->(claimant:Claimant)
			USING INDEX SEEK claim:Claim(id)
			SET claim.claimantId = claimant.id
			""";

	private final Capacities capacities = new Capacities();

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param entries the claims, each once
	 * @param now the time of entry
	 * @param named the claimants that their documents name, by claim, where these were
	 * merged into others
	 * @return how each changes the graph
	 */
	public Effects<ClaimRecord> write(TransactionContext transaction, List<Entry<ClaimRecord>> entries,
			ZonedDateTime now, Map<String, String> named) {
		Effects<ClaimRecord> changes = Effects.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Entry<ClaimRecord>> written = changes.written();
		if (!written.isEmpty()) {
			supersede(transaction, changes, now);
			SpokenFor spokenFor = SpokenFor.of(transaction,
					written.stream().map((entry) -> entry.content().claimant()).toList());
			List<Map<String, Object>> rows = written.stream()
				.map((entry) -> ClaimRow.of(entry, capacity(entry.content(), spokenFor)))
				.toList();
			transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
			Unwinding.run(transaction, MADE_BY, "edges", claimants(written, named));
			Unwinding.run(transaction, APPEARS_IN, "edges", appearances(written));
		}
		return changes;
	}

	/**
	 * Brings up to date for whom and in which role speakers spoke, on all their claims.
	 * To be called when their affiliations changed.
	 */
	public void affiliate(TransactionContext transaction, List<String> speakers) {
		this.capacities.affiliate(transaction, speakers);
	}

	/** All claims of some speakers. */
	public List<String> of(TransactionContext transaction, List<String> speakers) {
		return speakers.isEmpty() ? List.of()
				: transaction.run(OF_SPEAKERS, Map.of("ids", speakers)).list((row) -> row.get("id").asString());
	}

	/**
	 * Lets other claimants answer for claims. To be called after these were merged or
	 * parted, and after the edges lead to them.
	 */
	public void reattribute(TransactionContext transaction, List<String> claims) {
		Unwinding.run(transaction, REATTRIBUTE, "ids", claims);
		this.capacities.find(transaction, claims);
	}

	/** Whether all claims have what is kept of their claimants' affiliations. */
	public boolean isCurrent(Session session) {
		return Capacities.RULES.isCurrent(session);
	}

	/**
	 * Finds for whom and in which role all claims of a store were made that has this by
	 * other rules.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		Capacities.RULES.bringUpToDate(session, this.capacities.upgrade(require));
	}

	private static void supersede(TransactionContext transaction, Effects<ClaimRecord> changes, ZonedDateTime now) {
		List<String> changed = changes.ids(Effect.CHANGED);
		if (!changed.isEmpty()) {
			transaction.run(VERSIONS, Map.of("ids", changed, "now", now)).consume();
		}
		List<String> known = changes.ids(Effect.RESUMED, Effect.CHANGED);
		Unwinding.run(transaction, UNLINK, "ids", known);
	}

	private static Capacity capacity(ClaimRecord claim, SpokenFor spokenFor) {
		return spokenFor.on(claim.statedOn().first(), claim.claimant());
	}

	private static List<Map<String, Object>> claimants(List<Entry<ClaimRecord>> written, Map<String, String> named) {
		return written.stream()
			.map((entry) -> Row.edge(entry.id(), entry.content().claimant(),
					Row.empty().with("role", entry.content().role()).with("named", named(entry.id(), named))))
			.toList();
	}

	private static @Nullable List<String> named(String claim, Map<String, String> named) {
		String claimant = named.get(claim);
		return (claimant != null) ? List.of(claim + " " + claimant) : null;
	}

	private static List<Map<String, Object>> appearances(List<Entry<ClaimRecord>> written) {
		return written.stream()
			.flatMap((entry) -> entry.content()
				.appearances()
				.stream()
				.map((appearance) -> Row.edge(entry.id(), appearance.article(), evidence(appearance))))
			.toList();
	}

	private static Row evidence(AppearanceRecord appearance) {
		Row row = Row.empty().with("place", appearance.place());
		Evidence evidence = appearance.evidence();
		return (evidence == null) ? row
				: row.with("exact", evidence.exact())
					.with("prefix", evidence.prefix())
					.with("suffix", evidence.suffix())
					.with("language", evidence.language());
	}

}
