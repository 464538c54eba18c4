package org.claimtrail.citation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.claimtrail.citation.CitationRecord;
import org.claimtrail.citation.Intent;
import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.CueWords;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What claims cite, and what is cited there, read level by level: each claim is read
 * once, however many of those asked about rest on it.
 */
final class CitationWalk {

	/** How many steps away an origin may be. */
	static final int STEPS = 25;

	/** The origins of a claim that are looked at. */
	static final int ORIGINS = 20;

	private static final String CITED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})-[cites:CITES]->(cited:Claim)
			USING INDEX SEEK citing:Claim(id)
			RETURN collect([id, cited.id, cites.intent, cites.via IS NOT NULL,
				CASE WHEN $found THEN coalesce(cites.drift, []) + coalesce(cites.driftNote, []) + coalesce(cites.agreed, [])
				ELSE [] END, coalesce(cites.cue, citing.cue), coalesce(cites.attribution, citing.attribution)]) AS citations
			""";

	private final Map<String, List<Step>> steps = new HashMap<>();

	/** The number of claims whose citations are held. */
	int size() {
		return this.steps.size();
	}

	/** Forgets what was read. */
	void clear() {
		this.steps.clear();
	}

	/** What each of some claims cites, with the findings that are stored. */
	Map<String, List<Step>> withFindings(TransactionContext transaction, List<String> ids) {
		Map<String, List<Step>> read = read(transaction, ids, true);
		this.steps.putAll(read);
		return read;
	}

	/** Enters what a claim cites, as if it were read. */
	void enter(String citing, List<Step> cited) {
		this.steps.put(citing, cited);
	}

	/** Reads on from some claims, as far as origins may be. */
	void follow(TransactionContext transaction, Collection<String> ids) {
		Collection<String> level = ids;
		for (int step = 0; step <= STEPS && !level.isEmpty(); step++) {
			List<String> unread = level.stream().filter((id) -> !this.steps.containsKey(id)).toList();
			this.steps.putAll(read(transaction, unread, false));
			level = next(level);
		}
	}

	/** What a claim cites, if it was read. */
	List<Step> from(String id) {
		return this.steps.getOrDefault(id, List.of());
	}

	/**
	 * The claims that cite nothing and from which a claim was passed on.
	 * @return their identifiers in order, at most {@value #ORIGINS}
	 */
	List<String> origins(String id) {
		Set<String> seen = new HashSet<>(Set.of(id));
		TreeSet<String> origins = new TreeSet<>();
		List<String> level = List.of(id);
		for (int step = 0; step < STEPS && !level.isEmpty(); step++) {
			List<String> next = new ArrayList<>();
			for (String citing : level) {
				for (Step citation : from(citing)) {
					if (citation.intent().tellsAgain() && seen.add(citation.cited())) {
						(from(citation.cited()).isEmpty() ? origins : next).add(citation.cited());
					}
				}
			}
			level = next;
		}
		return origins.stream().limit(ORIGINS).toList();
	}

	private Set<String> next(Collection<String> level) {
		Set<String> next = new LinkedHashSet<>();
		for (String id : level) {
			for (Step step : from(id)) {
				if (step.intent().tellsAgain()) {
					next.add(step.cited());
				}
			}
		}
		return next;
	}

	private static Map<String, List<Step>> read(TransactionContext transaction, List<String> ids, boolean found) {
		Map<String, List<Step>> read = new HashMap<>();
		if (!ids.isEmpty()) {
			ids.forEach((id) -> read.put(id, new ArrayList<>()));
			List<Value> citations = transaction.run(CITED, Map.of("ids", ids, "found", found))
				.single()
				.get("citations")
				.asList(Function.identity());
			citations.forEach((citation) -> read.computeIfAbsent(citation.get(0).asString(), (id) -> new ArrayList<>())
				.add(Step.of(citation)));
			read.values().forEach((steps) -> steps.sort(Step.ORDER));
		}
		return read;
	}

	/**
	 * A citation.
	 *
	 * @param attributed whether it names the channel or quotes
	 * @param cue the words with which it attributes
	 * @param attribution the class of these words
	 * @param found the kinds and sentences of the findings that are stored, and in what
	 * the two are stored to agree, if they were asked for
	 */
	record Step(String cited, Intent intent, boolean attributed, @Nullable String cue, Attribution attribution,
			List<String> found) {

		private static final Comparator<Step> ORDER = Comparator.comparing(Step::cited)
			.thenComparing((step) -> step.intent().name());

		Step {
			attributed = attributed || intent == Intent.QUOTES;
		}

		static Step of(CitationRecord citation, ClaimRecord citing) {
			return new Step(citation.cited(), citation.intent(), citation.via() != null, citation.cueIn(citing),
					citation.attributionIn(citing), List.of());
		}

		static Step of(Value citation) {
			return new Step(citation.get(1).asString(), Intent.valueOf(citation.get(2).asString()),
					citation.get(3).asBoolean(), citation.get(5).asString(null),
					Attribution.valueOf(citation.get(6).asString("NEUTRAL")), citation.get(4).asList(Value::asString));
		}

		/** Whether nothing says whose it is. */
		boolean isUnattributed() {
			return this.cue == null && !this.attributed;
		}

		/** Whether its words of attribution name somebody. */
		boolean names() {
			return this.cue != null && CueWords.names(this.cue);
		}

	}

}
