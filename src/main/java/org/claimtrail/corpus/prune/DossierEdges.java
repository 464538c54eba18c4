package org.claimtrail.corpus.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Dossier;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.ledger.Effect;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Reads and writes the edges from claims to the articles whose dossiers have them. */
final class DossierEdges {

	private static final String KEEP = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.claim})
			FILTER row.own OR EXISTS { (claim)-[:FROM_DOSSIER_OF]->() }
			MATCH (article:Article {id: row.article})
			MERGE (claim)-[from:FROM_DOSSIER_OF {dossier: row.dossier}]->(article)
			WITH claim, from, CASE WHEN row.own THEN $way ELSE coalesce(from.way, $way) END AS way
			WHERE from.fingerprint IS NULL OR from.fingerprint <> claim.fingerprint OR from.way IS NULL OR from.way <> way
			SET from.fingerprint = claim.fingerprint, from.way = way
			""";

	private static final String KEPT = """
			CYPHER 25
			UNWIND $dossiers AS dossier
			MATCH (:Article {id: dossier.article})<-[from:FROM_DOSSIER_OF {dossier: dossier.id}]-(claim:Claim)
			RETURN dossier.id AS dossier, claim.id AS id, claim.fingerprint = from.fingerprint AS same,
				coalesce(from.way, $way) = $way AS own
			""";

	private static final String FORGET = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (:Claim {id: row.claim})-[from:FROM_DOSSIER_OF {dossier: row.dossier}]->()
			DELETE from
			""";

	private final TransactionContext transaction;

	private final DossierClaims.Way way;

	/**
	 * The claims of which it is known that a dossier has them as they are, by dossier.
	 */
	private final Map<String, Set<String>> settled = new HashMap<>();

	DossierEdges(TransactionContext transaction, DossierClaims.Way way) {
		this.transaction = transaction;
		this.way = way;
	}

	/**
	 * The claims that the graph knows of dossiers, and these have no more, by dossier.
	 */
	Map<String, List<String>> absent(Collection<Bundle> bundles, Collection<Bundle> dossiers) {
		Map<String, Set<String>> claims = new HashMap<>();
		bundles.stream()
			.filter((bundle) -> bundle.dossier() != null)
			.forEach((bundle) -> claims(bundle).forEach(
					(item) -> claims.computeIfAbsent(dossier(bundle).id(), (any) -> new HashSet<>()).add(item.id())));
		List<Map<String, Object>> asked = dossiers.stream()
			.map((bundle) -> Map.<String, Object>of("id", dossier(bundle).id(), "article", dossier(bundle).article()))
			.toList();
		Map<String, List<String>> absent = new LinkedHashMap<>();
		this.settled.clear();
		for (Record row : rows(KEPT, "dossiers", asked)) {
			String dossier = row.get("dossier").asString();
			String id = row.get("id").asString();
			if (!claims.getOrDefault(dossier, Set.of()).contains(id)) {
				if (row.get("own").asBoolean()) {
					absent.computeIfAbsent(dossier, (any) -> new ArrayList<>()).add(id);
				}
			}
			else if (row.get("same").asBoolean(false)) {
				this.settled.computeIfAbsent(dossier, (any) -> new HashSet<>()).add(id);
			}
		}
		return absent;
	}

	/**
	 * Keeps which claims dossiers have, after these were recorded: those that they
	 * brought or altered, and of the others those that a dossier had before.
	 * @param effects what became of each record
	 * @return whether that was not known
	 */
	boolean keep(Collection<Bundle> bundles, Map<String, Effect> effects) {
		List<Map<String, Object>> rows = new ArrayList<>();
		bundles.stream().filter((bundle) -> bundle.dossier() != null).forEach((bundle) -> {
			Dossier dossier = dossier(bundle);
			Set<String> known = this.settled.getOrDefault(dossier.id(), Set.of());
			claims(bundle).forEach((item) -> {
				boolean own = effects.getOrDefault(item.id(), Effect.UNCHANGED) != Effect.UNCHANGED;
				if (own || !known.contains(item.id())) {
					rows.add(Map.of("claim", item.id(), "article", dossier.article(), "dossier", dossier.id(), "own",
							own));
				}
			});
		});
		return !rows.isEmpty() && updates(KEEP, rows);
	}

	/** Forgets that a dossier had claims. */
	boolean forget(Dossier dossier, Collection<String> claims) {
		List<Map<String, Object>> rows = claims.stream()
			.map((claim) -> Map.<String, Object>of("claim", claim, "dossier", dossier.id()))
			.toList();
		return !rows.isEmpty() && updates(FORGET, rows);
	}

	private boolean updates(String statement, List<Map<String, Object>> rows) {
		return this.transaction.run(statement, Map.of("rows", rows, "way", this.way.name()))
			.consume()
			.counters()
			.containsUpdates();
	}

	private List<Record> rows(String statement, String parameter, List<Map<String, Object>> values) {
		return values.isEmpty() ? List.of()
				: this.transaction.run(statement, Map.of(parameter, values, "way", this.way.name())).list();
	}

	private static Stream<Item> claims(Bundle bundle) {
		return bundle.items().stream().filter((item) -> item.kind() == Kind.CLAIM);
	}

	private static Dossier dossier(Bundle bundle) {
		return Objects.requireNonNull(bundle.dossier());
	}

}
