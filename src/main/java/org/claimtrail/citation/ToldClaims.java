package org.claimtrail.citation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads from the graph what the rules of drift look at, each claim and measure once. */
final class ToldClaims {

	private static final String CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN collect(claim {.id, .claimantId, .statedOn, .cue, .attribution, .measureId, .low, .high, .comparator, .unit,
				.basis, .since, .until, .per, .asOf, .forecast}) AS claims
			""";

	private static final String MEASURES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.name AS name, measure.unit AS unit,
				COLLECT { MATCH (measure)-[:COMPONENT_OF*1..9]->(whole:Measure) RETURN DISTINCT whole.id } AS wholes
			""";

	private final Map<String, Told> claims = new HashMap<>();

	private final Map<String, Counted> measures = new HashMap<>();

	/** Forgets what was read. */
	void clear() {
		this.claims.clear();
		this.measures.clear();
	}

	/** Enters claims just written, as if they were read. */
	void enter(TransactionContext transaction, Collection<ClaimRecord> written) {
		Set<String> counted = new HashSet<>();
		written.stream()
			.map(ClaimRecord::figure)
			.filter(Objects::nonNull)
			.forEach((figure) -> counted.add(figure.measure()));
		readMeasures(transaction, counted);
		written.forEach((claim) -> this.claims.put(claim.id(), new Told(claim.id(), claim.claimant(), claim.statedOn(),
				claim.cue(), claim.attribution(), figure(claim.figure()))));
	}

	/** Reads those claims that were not read before. */
	void read(TransactionContext transaction, Collection<String> ids) {
		List<String> unread = ids.stream().filter((id) -> !this.claims.containsKey(id)).toList();
		if (unread.isEmpty()) {
			return;
		}
		List<Value> rows = transaction.run(CLAIMS, Map.of("ids", unread))
			.single()
			.get("claims")
			.asList(Function.identity());
		Set<String> counted = new HashSet<>();
		rows.forEach((claim) -> counted.add(claim.get("measureId").asString("")));
		readMeasures(transaction, counted);
		rows.forEach((claim) -> this.claims.put(claim.get("id").asString(), told(claim)));
	}

	/** Whether the graph has a claim that was to be read. */
	boolean has(String id) {
		return this.claims.containsKey(id);
	}

	/** A claim that was read. */
	Told claim(String id) {
		return Objects.requireNonNull(this.claims.get(id));
	}

	/**
	 * How what one claim counts is related to what another one, which it cites, counts.
	 */
	Kinship kinship(Told cited, Told citing) {
		if (cited.figure() == null || citing.figure() == null) {
			return Kinship.OTHER;
		}
		String before = cited.figure().measure();
		String after = citing.figure().measure();
		if (before.equals(after)) {
			return Kinship.SAME;
		}
		if (counted(before).wholes().contains(after)) {
			return Kinship.BROADER;
		}
		return counted(after).wholes().contains(before) ? Kinship.NARROWER : Kinship.OTHER;
	}

	private Counted counted(String measure) {
		return Objects.requireNonNull(this.measures.get(measure));
	}

	private void readMeasures(TransactionContext transaction, Set<String> ids) {
		Set<String> unread = new HashSet<>(ids);
		unread.removeAll(this.measures.keySet());
		if (!unread.isEmpty()) {
			transaction.run(MEASURES, Map.of("ids", List.copyOf(unread)))
				.forEachRemaining(
						(row) -> this.measures.put(row.get("id").asString(), new Counted(row.get("name").asString(),
								row.get("unit").asString(), Set.copyOf(row.get("wholes").asList(Value::asString)))));
		}
	}

	private Told told(Value claim) {
		return new Told(claim.get("id").asString(), claim.get("claimantId").asString(""),
				PartialDate.parse(claim.get("statedOn").asString()), claim.get("cue").asString(null),
				Attribution.valueOf(claim.get("attribution").asString("NEUTRAL")), figure(claim));
	}

	private @Nullable ToldFigure figure(@Nullable FigureRecord figure) {
		Counted counted = (figure != null) ? this.measures.get(figure.measure()) : null;
		if (figure == null || counted == null || (figure.low() == null && figure.high() == null)) {
			return null;
		}
		return new ToldFigure(figure.measure(), counted.name(), figure.low(), figure.high(), figure.comparator(),
				(figure.unit() != null) ? figure.unit() : counted.unit(), figure.basis(), figure.since(),
				figure.until(), figure.per(), figure.asOf(), figure.forecast());
	}

	private @Nullable ToldFigure figure(Value claim) {
		String measure = claim.get("measureId").asString("");
		Counted counted = this.measures.get(measure);
		boolean numbered = !claim.get("low").isNull() || !claim.get("high").isNull();
		if (claim.get("comparator").isNull() || counted == null || !numbered) {
			return null;
		}
		Value per = claim.get("per");
		return new ToldFigure(measure, counted.name(), number(claim, "low"), number(claim, "high"),
				Comparator.valueOf(claim.get("comparator").asString()), claim.get("unit").asString(counted.unit()),
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
	 * A measure.
	 *
	 * @param wholes identifiers of all that it is a component of, directly or not
	 */
	private record Counted(String name, String unit, Set<String> wholes) {
	}

}
