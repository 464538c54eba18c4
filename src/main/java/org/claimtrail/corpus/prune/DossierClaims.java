package org.claimtrail.corpus.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Dossier;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.record.Reference;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps in the graph which claims the dossier of an article has, and finds those that it
 * has no more. Of a claim that came by hand, as a line of JSON Lines, by a proposal or
 * from an earlier version of this program, no dossier is known.
 */
public final class DossierClaims {

	private static final String KEEP = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.claim})
			MATCH (article:Article {id: row.article})
			MERGE (claim)-[from:FROM_DOSSIER_OF {dossier: row.dossier}]->(article)
			WITH from, row
			WHERE from.fingerprint IS NULL OR from.fingerprint <> row.fingerprint
			SET from.fingerprint = row.fingerprint
			""";

	private static final String KEPT = """
			CYPHER 25
			UNWIND $dossiers AS dossier
			MATCH (:Article {id: dossier.article})<-[from:FROM_DOSSIER_OF {dossier: dossier.id}]-(claim:Claim)
			RETURN dossier.id AS dossier, claim.id AS id, claim.fingerprint = from.fingerprint AS same
			""";

	/** Their versions, and whether other dossiers have them. */
	private static final String STATES = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.claim})
			RETURN row.dossier AS dossier, row.claim AS id, row.same AS same, COUNT { (claim)-[:SUPERSEDES]->() } + 1 AS version,
				EXISTS { (claim)-[other:FROM_DOSSIER_OF WHERE other.dossier <> row.dossier]->() } AS elsewhere
			ORDER BY id
			""";

	private static final String FORGET = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (:Claim {id: row.claim})-[from:FROM_DOSSIER_OF {dossier: row.dossier}]->()
			DELETE from
			""";

	/** Some of the claims that refer to others, apart from those that are looked at. */
	private static final String REFERRERS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			LET others = COLLECT { MATCH (claim)<-[:CITES|RETRACTS|REVIEWS|KNOWN_THROUGH]-(other:Claim)
				WHERE NOT other.id IN $apart
				RETURN DISTINCT other.id AS other ORDER BY other LIMIT 10 }
			FILTER size(others) > 0
			RETURN id, others
			""";

	private final TransactionContext transaction;

	/** Looks, and keeps, in a transaction. */
	public DossierClaims(TransactionContext transaction) {
		this.transaction = transaction;
	}

	/**
	 * Finds what dossiers leave out that they had.
	 * @param bundles as they are to be recorded
	 * @param given whether a claim is given elsewhere in the same import, so that it only
	 * has another place
	 * @return by bundle; those that leave nothing out are left out
	 */
	public Map<Bundle, LeftOut> leftOut(Collection<Bundle> bundles, Predicate<String> given) {
		Map<String, Bundle> byDossier = new LinkedHashMap<>();
		bundles.stream()
			.filter((bundle) -> bundle.dossier() != null)
			.forEach((bundle) -> byDossier.put(dossier(bundle).id(), bundle));
		Map<String, LeftOut> found = new HashMap<>();
		for (Record row : rows(STATES, "rows", absent(bundles, byDossier.values(), given))) {
			String id = row.get("id").asString();
			Bundle bundle = Objects.requireNonNull(byDossier.get(row.get("dossier").asString()));
			LeftOut one = found.computeIfAbsent(dossier(bundle).id(), (any) -> LeftOut.none(dossier(bundle)));
			if (row.get("elsewhere").asBoolean()) {
				one.elsewhere().add(id);
			}
			else if (row.get("same").asBoolean()) {
				one.removable().put(id, row.get("version").asLong());
			}
			else {
				one.altered().add(id);
			}
		}
		Map<Bundle, LeftOut> leftOut = new IdentityHashMap<>();
		found.forEach((dossier, one) -> leftOut.put(Objects.requireNonNull(byDossier.get(dossier)), one));
		return leftOut;
	}

	/** The claims that the graph knows of dossiers, and these have no more. */
	private List<Map<String, Object>> absent(Collection<Bundle> bundles, Collection<Bundle> dossiers,
			Predicate<String> given) {
		Map<String, Set<String>> claims = new HashMap<>();
		bundles.stream()
			.filter((bundle) -> bundle.dossier() != null)
			.forEach((bundle) -> claims(bundle).forEach(
					(item) -> claims.computeIfAbsent(dossier(bundle).id(), (any) -> new HashSet<>()).add(item.id())));
		List<Map<String, Object>> asked = dossiers.stream()
			.map((bundle) -> Map.<String, Object>of("id", dossier(bundle).id(), "article", dossier(bundle).article()))
			.toList();
		List<Map<String, Object>> absent = new ArrayList<>();
		for (Record row : rows(KEPT, "dossiers", asked)) {
			String dossier = row.get("dossier").asString();
			String id = row.get("id").asString();
			if (!claims.getOrDefault(dossier, Set.of()).contains(id) && !given.test(id)) {
				absent.add(Map.of("dossier", dossier, "claim", id, "same", row.get("same").asBoolean(false)));
			}
		}
		return absent;
	}

	/**
	 * Finds who refers to claims that are to be removed, after bundles are recorded.
	 * @return by claim, some of the others; those that nobody refers to are left out
	 */
	public Map<String, List<String>> referrers(Set<String> removed, Collection<Bundle> bundles) {
		if (removed.isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> referrers = new HashMap<>();
		Set<String> apart = new HashSet<>(removed);
		for (Item item : bundles.stream().flatMap((bundle) -> bundle.items().stream()).toList()) {
			apart.add(item.id());
			item.references()
				.stream()
				.map(Reference::id)
				.filter(removed::contains)
				.distinct()
				.forEach((id) -> referrers.computeIfAbsent(id, (any) -> new ArrayList<>()).add(item.id()));
		}
		this.transaction.run(REFERRERS, Map.of("ids", List.copyOf(removed), "apart", List.copyOf(apart)))
			.forEachRemaining((row) -> referrers.computeIfAbsent(row.get("id").asString(), (any) -> new ArrayList<>())
				.addAll(row.get("others").asList((other) -> other.asString())));
		return referrers;
	}

	/**
	 * Keeps which claims dossiers have, after these were recorded.
	 * @return whether that was not known
	 */
	public boolean keep(Collection<Bundle> bundles) {
		List<Map<String, Object>> rows = bundles.stream()
			.filter((bundle) -> bundle.dossier() != null)
			.flatMap((bundle) -> claims(bundle).map((item) -> {
				Dossier dossier = dossier(bundle);
				return Map.<String, Object>of("claim", item.id(), "article", dossier.article(), "dossier", dossier.id(),
						"fingerprint", item.fingerprint());
			}))
			.toList();
		return !rows.isEmpty() && updates(KEEP, rows);
	}

	/**
	 * Forgets that a dossier had claims which others have.
	 * @return whether there was anything to forget
	 */
	public boolean forget(LeftOut leftOut) {
		List<Map<String, Object>> rows = leftOut.elsewhere()
			.stream()
			.map((claim) -> Map.<String, Object>of("claim", claim, "dossier", leftOut.dossier().id()))
			.toList();
		return !rows.isEmpty() && updates(FORGET, rows);
	}

	private boolean updates(String statement, List<Map<String, Object>> rows) {
		return this.transaction.run(statement, Map.of("rows", rows)).consume().counters().containsUpdates();
	}

	private List<Record> rows(String statement, String parameter, List<Map<String, Object>> values) {
		return values.isEmpty() ? List.of() : this.transaction.run(statement, Map.of(parameter, values)).list();
	}

	private static Stream<Item> claims(Bundle bundle) {
		return bundle.items().stream().filter((item) -> item.kind() == Kind.CLAIM);
	}

	private static Dossier dossier(Bundle bundle) {
		return Objects.requireNonNull(bundle.dossier());
	}

}
