package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads from the graph what the rules of drift look at. */
final class DriftFacts {

	private static final String CITED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})-[cites:CITES]->(cited:Claim)
			WITH citing, cited, cites.intent AS intent, cites.via IS NOT NULL AS attributed,
				coalesce(cites.drift, []) + coalesce(cites.driftNote, []) AS stored
			OPTIONAL MATCH (before:Measure {id: cited.measureId})
			OPTIONAL MATCH (after:Measure {id: citing.measureId})
			RETURN citing, cited, intent, attributed, stored, before {.name, .unit} AS before, after {.name, .unit} AS after,
				CASE
					WHEN before IS NULL OR after IS NULL THEN 'OTHER'
					WHEN before = after THEN 'SAME'
					WHEN EXISTS { (before)-[:COMPONENT_OF*1..9]->(after) } THEN 'BROADER'
					WHEN EXISTS { (before)<-[:COMPONENT_OF*1..9]-(after) } THEN 'NARROWER'
					ELSE 'OTHER'
				END AS kinship
			ORDER BY citing.id, cited.id, intent
			""";

	private static final String ORIGINS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})
			WHERE EXISTS { (citing)-[:CITES]->(:Claim)-[:CITES]->(:Claim) }
			CALL (citing) {
				MATCH ANY SHORTEST (citing)(()-[step:CITES WHERE step.intent IN $intents]->()){1,25}(cited:Claim)
				WHERE NOT EXISTS { (cited)-[:CITES]->(:Claim) }
				RETURN cited ORDER BY cited.id LIMIT 20
			}
			WITH citing, cited, NOT EXISTS { (citing)-[own:CITES]->(:Claim) WHERE own.via IS NULL AND own.intent <> 'QUOTES' }
					AS attributed,
				EXISTS { (citing)-[:CITES]->(cited) } AS direct
			OPTIONAL MATCH (before:Measure {id: cited.measureId})
			OPTIONAL MATCH (after:Measure {id: citing.measureId})
			RETURN citing, cited, 'REPORTS' AS intent, attributed, direct, before {.name, .unit} AS before,
				after {.name, .unit} AS after,
				CASE
					WHEN before IS NULL OR after IS NULL THEN 'OTHER'
					WHEN before = after THEN 'SAME'
					WHEN EXISTS { (before)-[:COMPONENT_OF*1..9]->(after) } THEN 'BROADER'
					WHEN EXISTS { (before)<-[:COMPONENT_OF*1..9]-(after) } THEN 'NARROWER'
					ELSE 'OTHER'
				END AS kinship
			ORDER BY citing.id, cited.id
			""";

	private DriftFacts() {
	}

	/** The claims of a batch that cite, with all that each cites. */
	static List<Citing> cited(TransactionContext transaction, List<String> ids) {
		return group(transaction.run(CITED, Map.of("ids", ids)).list());
	}

	/**
	 * The claims of a batch that cite claims that cite, with the origins that they pass
	 * on, at most 25 steps away and at most 20.
	 */
	static List<Citing> origins(TransactionContext transaction, List<String> ids) {
		return group(transaction.run(ORIGINS, Map.of("ids", ids, "intents", Intent.passingOn())).list());
	}

	private static List<Citing> group(List<Record> rows) {
		List<Citing> groups = new ArrayList<>();
		String last = "";
		for (Record row : rows) {
			String id = row.get("citing").get("id").asString();
			if (!id.equals(last)) {
				groups.add(new Citing(told(row.get("citing"), row.get("after")), new ArrayList<>(), new ArrayList<>()));
				last = id;
			}
			Intent intent = Intent.valueOf(row.get("intent").asString());
			boolean attributed = row.get("attributed").asBoolean() || intent == Intent.QUOTES;
			groups.getLast()
				.cited()
				.add(new Cited(told(row.get("cited"), row.get("before")), intent, attributed,
						Kinship.valueOf(row.get("kinship").asString())));
			groups.getLast().rows().add(row);
		}
		return groups;
	}

	private static Told told(Value claim, Value measure) {
		return new Told(claim.get("id").asString(), claim.get("claimantId").asString(""),
				PartialDate.parse(claim.get("statedOn").asString()), claim.get("cue").asString(null),
				Attribution.valueOf(claim.get("attribution").asString("NEUTRAL")), figure(claim, measure));
	}

	private static @Nullable ToldFigure figure(Value claim, Value measure) {
		if (claim.get("comparator").isNull() || measure.isNull()) {
			return null;
		}
		Value per = claim.get("per");
		return new ToldFigure(claim.get("measureId").asString(), measure.get("name").asString(), number(claim, "low"),
				number(claim, "high"), Comparator.valueOf(claim.get("comparator").asString()),
				claim.get("unit").asString(measure.get("unit").asString()),
				Basis.valueOf(claim.get("basis").asString("CUMULATIVE")), date(claim, "since"), date(claim, "until"),
				per.isNull() ? null : Per.valueOf(per.asString()), date(claim, "asOf"),
				claim.get("forecast").asBoolean(false));
	}

	private static @Nullable Double number(Value claim, String name) {
		return claim.get(name).isNull() ? null : claim.get(name).asDouble();
	}

	private static @Nullable PartialDate date(Value claim, String name) {
		return claim.get(name).isNull() ? null : PartialDate.parse(claim.get(name).asString());
	}

	/**
	 * A claim with what it is compared with.
	 *
	 * @param rows what was read about each comparison, in the order of the cited claims
	 */
	record Citing(Told claim, List<Cited> cited, List<Record> rows) {

		List<Comparison> compare() {
			Map<String, List<Drift>> findings = DriftRules.findings(this.claim, this.cited);
			List<Comparison> comparisons = new ArrayList<>();
			for (int i = 0; i < this.cited.size(); i++) {
				String id = this.cited.get(i).claim().id();
				comparisons
					.add(new Comparison(this.claim.id(), id, findings.getOrDefault(id, List.of()), this.rows.get(i)));
			}
			return comparisons;
		}

	}

	/** What the rules found between two claims, and the row they were read from. */
	record Comparison(String citing, String cited, List<Drift> findings, Record row) {

		/** The findings as lists of equal length, one for each part of a finding. */
		Map<String, Object> properties() {
			return Map.of("from", this.citing, "to", this.cited, "properties",
					Map.of("drift", this.findings.stream().map((drift) -> drift.kind().name()).toList(), "driftFrom",
							this.findings.stream().map(Drift::from).toList(), "driftTo",
							this.findings.stream().map(Drift::to).toList(), "driftNote",
							this.findings.stream().map(Drift::explanation).toList()));
		}

		/** Whether the citation has other findings than it has now. */
		boolean isNews() {
			List<String> found = new ArrayList<>(this.findings.stream().map((drift) -> drift.kind().name()).toList());
			found.addAll(this.findings.stream().map(Drift::explanation).toList());
			return !this.row.get("stored").asList(Value::asString).equals(found);
		}

	}

}
