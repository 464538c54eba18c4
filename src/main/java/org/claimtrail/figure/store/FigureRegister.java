package org.claimtrail.figure.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Verification;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Stated;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.claimtrail.ledger.WriteOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Enters what the figures of claims quantify, and keeps what each revises and restates,
 * which claims their source has left behind, and how far apart sources are. Forecasts,
 * vague figures and what merely passes on somebody else's figure are on no {@link Line}.
 */
@Component
@NamedInterface("store")
public class FigureRegister {

	private static final String UNITS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.unit AS unit
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:QUANTIFIES|REVISES|RESTATES]-()
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			""";

	private static final String QUANTIFIES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (measure:Measure {id: edge.to})
			CREATE (claim)-[:QUANTIFIES]->(measure)
			SET claim.unit = coalesce(claim.unit, measure.unit), claim.line = edge.properties.line,
				claim.describedFirst = edge.properties.describedFirst, claim.described = edge.properties.described
			""";

	/** As {@link Stated#end()} has it. */
	private static final String DESCRIBE = """
			CYPHER 25
			MATCH (claim:Claim)
			WHERE claim.id > $after
			WITH claim ORDER BY claim.id LIMIT 10000
			SET claim.describedFirst = CASE WHEN claim.line IS NULL THEN null
				WHEN claim.basis IN ['PERIOD', 'RATE'] AND claim.until IS NOT NULL THEN claim.untilFirst
				ELSE claim.asOfFirst END
			RETURN max(claim.id) AS last
			""";

	private static final String ON_LINES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			WHERE claim.line IS NOT NULL
			RETURN claim
			""";

	private static final String DESCRIBED = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			SET claim.described = row.described
			""";

	private static final KeptRules RULES = new KeptRules("SeriesRules", 8, KeptRules.Kind.CLAIM);

	/**
	 * What is to be looked at anew for what the graph has of claims by now. To be called
	 * before they are written, and before what they refer to is forgotten.
	 */
	public Touched touched(TransactionContext transaction, Collection<String> ids) {
		return Touched.read(transaction, ids);
	}

	/**
	 * Enters the figures of claims just written.
	 * @param transaction the transaction to write in
	 * @param written the claims
	 * @param known those of them that were in the graph before
	 * @param retold those that merely pass on somebody else's figure
	 * @param before what they touched until now
	 */
	public void write(TransactionContext transaction, List<Entry<ClaimRecord>> written, List<String> known,
			Set<String> retold, Touched before) {
		Set<String> counted = FigureCounts.measures(transaction, known);
		Unwinding.run(transaction, UNLINK, "ids", known);
		Map<String, String> units = units(transaction, written);
		List<Map<String, Object>> edges = written.stream()
			.flatMap((entry) -> edge(entry, units, retold.contains(entry.id())))
			.toList();
		Unwinding.run(transaction, QUANTIFIES, "edges", edges);
		edges.forEach((edge) -> counted.add(String.valueOf(edge.get("to"))));
		FigureCounts.count(transaction, counted);
		Touched after = Touched.read(transaction, written.stream().map(Entry::id).toList());
		Set<DescribedTime> times = new HashSet<>(before.times());
		times.addAll(after.times());
		Set<String> claims = new TreeSet<>(known);
		claims.addAll(before.others());
		claims.addAll(after.others());
		written.stream()
			.filter((entry) -> entry.content().verification() == Verification.RETRACTED)
			.forEach((entry) -> claims.add(entry.id()));
		KeptSeries.bringUpToDate(transaction, times, claims);
	}

	/**
	 * Finds what the figures of a source revise and restate, what stands and what is
	 * stale, how far apart sources are, and how many figures measures have, anew in a
	 * store that has it by other rules.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, new Ordering(require));
		FigureCounts.bringUpToDate(session, require);
		FigureTallies.bringUpToDate(session, require);
	}

	/**
	 * Looks anew at the figures of claims for which other claimants answer by now.
	 * @param before what they touched until then
	 */
	public void reattribute(TransactionContext transaction, Collection<String> claims, Touched before) {
		Touched after = Touched.read(transaction, claims);
		Set<DescribedTime> times = new HashSet<>(before.times());
		times.addAll(after.times());
		Set<String> judged = new TreeSet<>(claims);
		judged.addAll(after.others());
		KeptSeries.bringUpToDate(transaction, times, judged);
	}

	/** Looks anew at claims that are withdrawn from now on, or no longer are. */
	public void withdraw(TransactionContext transaction, Collection<String> claims) {
		if (!claims.isEmpty()) {
			recompute(transaction, claims);
		}
	}

	/** Whether all was found by the present rules. */
	public boolean isCurrent(Session session) {
		return RULES.isCurrent(session) && FigureCounts.isCurrent(session) && FigureTallies.isCurrent(session);
	}

	/** Keeps anew what follows from the order of figures, for some claims. */
	static void recompute(TransactionContext transaction, Collection<String> ids) {
		Touched touched = Touched.read(transaction, ids);
		Set<String> claims = new TreeSet<>(ids);
		claims.addAll(touched.others());
		KeptSeries.bringUpToDate(transaction, touched.times(), claims);
	}

	private static Map<String, String> units(TransactionContext transaction, List<Entry<ClaimRecord>> entries) {
		Set<String> measures = new TreeSet<>();
		entries.forEach((entry) -> {
			if (entry.content().figure() != null) {
				measures.add(entry.content().figure().measure());
			}
		});
		Map<String, String> units = new HashMap<>();
		transaction.run(UNITS, Map.of("ids", List.copyOf(measures)))
			.forEachRemaining((row) -> units.put(row.get("id").asString(), row.get("unit").asString("")));
		return units;
	}

	private static Stream<Map<String, Object>> edge(Entry<ClaimRecord> entry, Map<String, String> units,
			boolean retold) {
		FigureRecord figure = entry.content().figure();
		if (figure == null) {
			return Stream.empty();
		}
		Row row = Row.empty();
		if (figure.isRevisable() && !retold && entry.content().statedOn().first() != null) {
			Stated stated = Stated.of(figure, units.getOrDefault(figure.measure(), ""),
					entry.content().isDescribedDayInferred());
			row.with("line", Line.of(figure.measure(), stated).text())
				.with("describedFirst", stated.end().first())
				.with("described", stated.time().text());
		}
		return Stream.of(Row.edge(entry.id(), figure.measure(), row));
	}

	/** Orders the figures of claims, each by the time that it describes. */
	private record Ordering(Consumer<TransactionContext> require) implements KeptRules.Upgrade {

		@Override
		public String doing() {
			return "ordering the figures of";
		}

		@Override
		public void first(Session session) {
			@Nullable String after = "";
			while (after != null) {
				Map<String, Object> from = Map.of("after", after);
				after = session.executeWrite((transaction) -> {
					WriteOrder.enter(transaction);
					this.require.accept(transaction);
					return transaction.run(DESCRIBE, from).single().get("last").asString(null);
				});
			}
		}

		@Override
		public void batch(TransactionContext transaction, List<String> ids) {
			this.require.accept(transaction);
			List<Map<String, Object>> described = transaction.run(ON_LINES, Map.of("ids", ids))
				.list((row) -> Map.of("id", row.get("claim").get("id").asString(), "described",
						Stated.of(row.get("claim")).time().text()));
			Unwinding.run(transaction, DESCRIBED, "rows", described);
			recompute(transaction, ids);
		}

	}

}
