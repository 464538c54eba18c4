package org.claimtrail.citation.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.citation.drift.Comparison;
import org.claimtrail.citation.drift.Drift;
import org.claimtrail.citation.store.CitationWalk.Step;
import org.claimtrail.citation.tally.DriftTally;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Compares claims with others, batch by batch within one transaction, and writes the
 * findings that differ from those in the graph.
 */
final class DriftUpdate {

	private static final String ON_CITATIONS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (citing:Claim {id: row.from})-[cites:CITES]->(cited)
			USING INDEX SEEK citing:Claim(id)
			WHERE cited.id = row.to
			WITH row, cites, cites.drift AS before
			SET cites.drift = row.properties.drift, cites.driftFrom = row.properties.driftFrom,
				cites.driftTo = row.properties.driftTo, cites.driftNote = row.properties.driftNote,
				cites.agreed = row.properties.agreed
			RETURN [cites.citingClaimantId, cites.citingGroupId, cites.citedClaimantId, cites.citedGroupId] AS keys, before,
				cites.drift AS after
			""";

	private static final String STORED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[drift:DRIFTS_FROM]->(origin:Claim)
			USING INDEX SEEK claim:Claim(id)
			RETURN id, origin.id AS origin, drift.drift + drift.driftNote AS texts
			""";

	private static final String FORGET = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.from})-[drift:DRIFTS_FROM]->(origin)
			USING INDEX SEEK claim:Claim(id)
			WHERE origin.id = row.to
			DELETE drift
			""";

	private static final String FROM_ORIGINS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.from})
			MATCH (origin:Claim {id: row.to})
			CREATE (claim)-[drift:DRIFTS_FROM]->(origin)
			SET drift = row.properties
			""";

	private final TransactionContext transaction;

	private final Remembered remembered;

	private final DriftTally tally;

	private final CitationWalk walk;

	private final ToldClaims told;

	private final Sources sources;

	DriftUpdate(TransactionContext transaction, Remembered remembered, DriftTally tally) {
		this.transaction = transaction;
		this.remembered = remembered;
		this.tally = tally;
		this.walk = remembered.citations();
		this.told = remembered.claims();
		this.sources = new Sources(transaction, remembered);
	}

	/**
	 * Compares claims just written with what they are about to cite.
	 * @return for each of them what became of each cited claim; claims that are not there
	 * are left out
	 */
	Map<String, Map<String, Comparison>> enter(List<ClaimRecord> written, List<CitationsRecord> citations) {
		this.remembered.boundMemory();
		this.told.enter(this.transaction, written, citations);
		Map<String, ClaimRecord> records = new HashMap<>();
		written.forEach((claim) -> records.put(claim.id(), claim));
		Set<String> claims = new HashSet<>();
		citations.forEach((citing) -> citing.cites().forEach((citation) -> claims.add(citation.cited())));
		this.told.read(this.transaction, claims);
		for (CitationsRecord citing : citations) {
			ClaimRecord claim = Objects.requireNonNull(records.get(citing.citing()));
			this.walk.enter(citing.citing(),
					citing.cites()
						.stream()
						.filter((citation) -> this.told.has(citation.cited()))
						.map((citation) -> Step.of(citation, claim))
						.toList());
		}
		this.remembered.voices().forget(records.keySet());
		this.sources.readVoices(records.keySet());
		Map<String, Map<String, Comparison>> found = new HashMap<>();
		records.keySet().forEach((id) -> found.put(id, this.sources.compare(id, this.walk.from(id))));
		return found;
	}

	/** Compares claims with what they cite. */
	void compare(List<String> ids) {
		this.remembered.boundMemory();
		Map<String, List<Step>> citations = this.walk.withFindings(this.transaction, ids);
		Set<String> claims = new HashSet<>(citations.keySet());
		citations.values().forEach((steps) -> steps.forEach((step) -> claims.add(step.cited())));
		this.told.read(this.transaction, claims);
		this.sources.readVoices(citations.keySet());
		List<Map<String, Object>> news = new ArrayList<>();
		citations.forEach((id, steps) -> {
			Map<String, Comparison> comparisons = this.sources.compare(id, steps);
			for (Step step : steps) {
				Comparison found = comparisons.getOrDefault(step.cited(), new Comparison());
				if (!found.texts().equals(step.found())) {
					news.add(Row.edge(id, step.cited(), found.properties()));
				}
			}
		});
		if (!news.isEmpty()) {
			this.transaction.run(ON_CITATIONS, Map.of("rows", news)).forEachRemaining(this.tally::compare);
		}
	}

	/** Compares claims with the origins that they reach through others. */
	void compareWithOrigins(List<String> ids) {
		compareWithOrigins(ids, stored(ids));
	}

	/** The same for claims that were never compared before. */
	void compareNewWithOrigins(List<String> ids) {
		compareWithOrigins(ids, Map.of());
	}

	private void compareWithOrigins(List<String> ids, Map<String, Map<String, List<String>>> stored) {
		this.remembered.boundMemory();
		this.walk.follow(this.transaction, ids);
		Map<String, List<String>> origins = new HashMap<>();
		ids.stream().filter(this::restsOnReports).forEach((id) -> origins.put(id, this.walk.origins(id)));
		Set<String> claims = new HashSet<>(origins.keySet());
		origins.values().forEach(claims::addAll);
		this.told.read(this.transaction, claims);
		this.sources.readVoices(origins);
		List<Map<String, Object>> gone = new ArrayList<>();
		List<Map<String, Object>> news = new ArrayList<>();
		for (String id : ids) {
			Map<String, List<String>> before = stored.getOrDefault(id, Map.of());
			Map<String, List<Drift>> found = fromOrigins(id, origins.getOrDefault(id, List.of()));
			before.forEach((origin, texts) -> {
				if (!texts.equals(Drift.texts(found.getOrDefault(origin, List.of())))) {
					gone.add(Map.of("from", id, "to", origin));
				}
			});
			found.forEach((origin, findings) -> {
				if (!Drift.texts(findings).equals(before.get(origin))) {
					news.add(Row.edge(id, origin, Drift.properties(findings)));
				}
			});
		}
		Unwinding.run(this.transaction, FORGET, "rows", gone);
		Unwinding.run(this.transaction, FROM_ORIGINS, "rows", news);
	}

	private boolean restsOnReports(String id) {
		return this.walk.from(id).stream().anyMatch((step) -> !this.walk.from(step.cited()).isEmpty());
	}

	/** What drifted from origins that a claim does not itself cite. */
	private Map<String, List<Drift>> fromOrigins(String id, List<String> origins) {
		if (origins.isEmpty()) {
			return Map.of();
		}
		Map<String, List<Drift>> findings = new HashMap<>();
		this.sources.compareWithOrigins(id, origins)
			.forEach((origin, comparison) -> findings.put(origin, comparison.findings()));
		findings.values().removeIf(List::isEmpty);
		this.walk.from(id).forEach((step) -> findings.remove(step.cited()));
		return findings;
	}

	private Map<String, Map<String, List<String>>> stored(List<String> ids) {
		Map<String, Map<String, List<String>>> stored = new HashMap<>();
		this.transaction.run(STORED, Map.of("ids", ids))
			.forEachRemaining((row) -> stored.computeIfAbsent(row.get("id").asString(), (id) -> new HashMap<>())
				.put(row.get("origin").asString(), row.get("texts").asList(Value::asString)));
		return stored;
	}

}
