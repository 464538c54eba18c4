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

import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Dossier;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.record.Reference;
import org.claimtrail.ledger.Effect;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps in the graph which claims the dossier of an article has, and finds those that it
 * has no more. Of a claim that came by hand, as a line of JSON Lines, by a proposal or
 * from an earlier version of this program, no dossier is known until one alters it.
 */
public final class DossierClaims {

	/**
	 * Their versions, whether dossiers other than those that leave them out have them,
	 * and whether they are as a dossier has them.
	 */
	private static final String STATES = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.claim})
			RETURN row.dossier AS dossier, row.claim AS id, COUNT { (claim)-[:SUPERSEDES]->() } + 1 AS version,
				EXISTS { (claim)-[own:FROM_DOSSIER_OF WHERE own.fingerprint = claim.fingerprint]->() } AS same,
				EXISTS { (claim)-[other:FROM_DOSSIER_OF WHERE NOT other.dossier IN row.leaving]->() } AS elsewhere
			ORDER BY id, dossier
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

	private final DossierEdges edges;

	/**
	 * Looks, and keeps, in a transaction.
	 * @param way by which dossiers come; what they had by another one is not looked at
	 */
	public DossierClaims(TransactionContext transaction, Way way) {
		this.transaction = transaction;
		this.edges = new DossierEdges(transaction, way);
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
		List<Map<String, Object>> absent = new ArrayList<>();
		this.edges.absent(bundles, byDossier.values()).forEach((dossier, ids) -> ids.forEach((id) -> {
			if (given.test(id)) {
				found.computeIfAbsent(dossier, (any) -> LeftOut.none(named(byDossier, dossier))).moved().add(id);
			}
			else {
				absent.add(Map.of("dossier", dossier, "claim", id));
			}
		}));
		Set<String> taken = new HashSet<>();
		for (Record row : states(absent)) {
			String id = row.get("id").asString();
			String dossier = row.get("dossier").asString();
			LeftOut one = found.computeIfAbsent(dossier, (any) -> LeftOut.none(named(byDossier, dossier)));
			if (row.get("elsewhere").asBoolean()) {
				one.elsewhere().add(id);
			}
			else if (row.get("same").asBoolean()) {
				if (taken.add(id)) {
					one.removable().put(id, row.get("version").asLong());
				}
			}
			else {
				one.altered().add(id);
			}
		}
		Map<Bundle, LeftOut> leftOut = new IdentityHashMap<>();
		found.forEach((dossier, one) -> leftOut.put(Objects.requireNonNull(byDossier.get(dossier)), one));
		return leftOut;
	}

	private static Dossier named(Map<String, Bundle> byDossier, String id) {
		return dossier(Objects.requireNonNull(byDossier.get(id)));
	}

	/** The same with all dossiers that leave the claim out together. */
	private static List<Map<String, Object>> withLeaving(List<Map<String, Object>> absent) {
		Map<Object, List<Object>> leaving = new HashMap<>();
		absent.forEach((row) -> leaving.computeIfAbsent(row.get("claim"), (any) -> new ArrayList<>())
			.add(Objects.requireNonNull(row.get("dossier"))));
		return absent.stream().map((row) -> {
			Map<String, Object> more = new HashMap<>(row);
			more.put("leaving", leaving.getOrDefault(row.get("claim"), List.of()));
			return more;
		}).toList();
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
	 * Forgets that a dossier had claims which others have.
	 * @return whether there was anything to forget
	 */
	public boolean forget(LeftOut leftOut) {
		return forget(leftOut.dossier(), leftOut.elsewhere());
	}

	/**
	 * Keeps which claims dossiers have, after these were recorded: those that they
	 * brought or altered, and of the others those that a dossier had before.
	 * @param effects what became of each record
	 * @return whether that was not known
	 */
	public boolean keep(Collection<Bundle> bundles, Map<String, Effect> effects) {
		return this.edges.keep(bundles, effects);
	}

	/** Forgets that a dossier had claims. */
	public boolean forget(Dossier dossier, Collection<String> claims) {
		return this.edges.forget(dossier, claims);
	}

	private List<Record> states(List<Map<String, Object>> absent) {
		return absent.isEmpty() ? List.of() : this.transaction.run(STATES, Map.of("rows", withLeaving(absent))).list();
	}

	private static Dossier dossier(Bundle bundle) {
		return Objects.requireNonNull(bundle.dossier());
	}

	/** How a dossier comes in. */
	public enum Way {

		/** In a file or a body that is imported. */
		IMPORT,
		/** In the input of a mutation. */
		EDIT

	}

}
