package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.citation.CitationWalk.Step;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.ledger.Row;
import org.jspecify.annotations.Nullable;
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
				cites.driftTo = row.properties.driftTo, cites.driftNote = row.properties.driftNote
			RETURN cites.citingClaimantId AS claimant, cites.citingGroupId AS group, before, cites.drift AS after
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

	DriftUpdate(TransactionContext transaction, Remembered remembered, DriftTally tally) {
		this.transaction = transaction;
		this.remembered = remembered;
		this.tally = tally;
		this.walk = remembered.citations();
		this.told = remembered.claims();
	}

	/**
	 * Compares claims just written with what they are about to cite.
	 * @return for each of them the findings by cited claim; claims that are not there are
	 * left out
	 */
	Map<String, Map<String, List<Drift>>> enter(List<ClaimRecord> written, List<CitationsRecord> citations) {
		this.remembered.boundMemory();
		this.told.enter(this.transaction, written);
		Set<String> claims = new HashSet<>();
		citations.forEach((citing) -> citing.cites().forEach((citation) -> claims.add(citation.cited())));
		this.told.read(this.transaction, claims);
		Map<String, Map<String, List<Drift>>> found = new HashMap<>();
		for (CitationsRecord citing : citations) {
			List<Step> steps = citing.cites()
				.stream()
				.filter((citation) -> this.told.has(citation.cited()))
				.map(Step::of)
				.toList();
			this.walk.enter(citing.citing(), steps);
			found.put(citing.citing(), findings(citing.citing(), steps));
		}
		return found;
	}

	/** Compares claims with what they cite. */
	void compare(List<String> ids) {
		this.remembered.boundMemory();
		Map<String, List<Step>> citations = this.walk.withFindings(this.transaction, ids);
		Set<String> claims = new HashSet<>(citations.keySet());
		citations.values().forEach((steps) -> steps.forEach((step) -> claims.add(step.cited())));
		this.told.read(this.transaction, claims);
		List<Map<String, Object>> news = new ArrayList<>();
		citations.forEach((id, steps) -> {
			Map<String, List<Drift>> findings = findings(id, steps);
			for (Step step : steps) {
				List<Drift> found = findings.getOrDefault(step.cited(), List.of());
				if (!texts(found).equals(step.found())) {
					news.add(row(id, step.cited(), found));
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
		List<Map<String, Object>> gone = new ArrayList<>();
		List<Map<String, Object>> news = new ArrayList<>();
		for (String id : ids) {
			Map<String, List<String>> before = stored.getOrDefault(id, Map.of());
			Map<String, List<Drift>> found = fromOrigins(id, origins.getOrDefault(id, List.of()));
			before.forEach((origin, texts) -> {
				if (!texts.equals(texts(found.get(origin)))) {
					gone.add(Map.of("from", id, "to", origin));
				}
			});
			found.forEach((origin, findings) -> {
				if (!texts(findings).equals(before.get(origin))) {
					news.add(row(id, origin, findings));
				}
			});
		}
		Unwinding.run(this.transaction, FORGET, "rows", gone);
		Unwinding.run(this.transaction, FROM_ORIGINS, "rows", news);
	}

	private boolean restsOnReports(String id) {
		return this.walk.from(id).stream().anyMatch((step) -> !this.walk.from(step.cited()).isEmpty());
	}

	private Map<String, List<Drift>> findings(String id, List<Step> steps) {
		Told citing = this.told.claim(id);
		return DriftRules.findings(citing,
				steps.stream().map((step) -> cited(citing, step.cited(), step.intent(), step.attributed())).toList());
	}

	/** What drifted from origins that a claim does not itself cite. */
	private Map<String, List<Drift>> fromOrigins(String id, List<String> origins) {
		if (origins.isEmpty()) {
			return Map.of();
		}
		Told citing = this.told.claim(id);
		boolean attributed = this.walk.from(id).stream().allMatch(Step::attributed);
		Map<String, List<Drift>> findings = new HashMap<>(DriftRules.findings(citing,
				origins.stream().map((origin) -> cited(citing, origin, Intent.REPORTS, attributed)).toList()));
		findings.values().removeIf(List::isEmpty);
		this.walk.from(id).forEach((step) -> findings.remove(step.cited()));
		return findings;
	}

	private Cited cited(Told citing, String id, Intent intent, boolean attributed) {
		Told cited = this.told.claim(id);
		return new Cited(cited, intent, attributed, this.told.kinship(cited, citing));
	}

	private Map<String, Map<String, List<String>>> stored(List<String> ids) {
		Map<String, Map<String, List<String>>> stored = new HashMap<>();
		this.transaction.run(STORED, Map.of("ids", ids))
			.forEachRemaining((row) -> stored.computeIfAbsent(row.get("id").asString(), (id) -> new HashMap<>())
				.put(row.get("origin").asString(), row.get("texts").asList(Value::asString)));
		return stored;
	}

	private static Map<String, Object> row(String citing, String cited, List<Drift> findings) {
		return Row.edge(citing, cited, Drift.properties(findings));
	}

	/** By what the findings of a comparison differ: all kinds, then all sentences. */
	private static List<String> texts(@Nullable List<Drift> findings) {
		List<String> texts = new ArrayList<>();
		if (findings != null) {
			findings.forEach((finding) -> texts.add(finding.kind().name()));
			findings.forEach((finding) -> texts.add(finding.explanation()));
		}
		return texts;
	}

}
