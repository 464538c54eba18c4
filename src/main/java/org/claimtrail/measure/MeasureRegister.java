package org.claimtrail.measure;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Effects;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters measures, what they are components of and what they may mean. */
@Component
public class MeasureRegister {

	private static final String FINGERPRINTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.fingerprint AS fingerprint
			""";

	private static final String NODES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (measure:Measure {id: row.id})
			WITH measure, row, coalesce(measure.recordedAt, $now) AS recordedAt, coalesce(measure.figureCount, 0) AS figureCount,
				measure.spreadRatio AS spreadRatio
			SET measure = row, measure.recordedAt = recordedAt, measure.figureCount = figureCount, measure.spreadRatio = spreadRatio
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})-[edge:COMPONENT_OF|MAY_MEAN]->(:Measure)
			USING INDEX SEEK measure:Measure(id)
			DELETE edge
			""";

	private static final String COMPONENT_OF = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (part:Measure {id: edge.from})
			MATCH (whole:Measure {id: edge.to})
			CREATE (part)-[:COMPONENT_OF]->(whole)
			""";

	private static final String MAY_MEAN = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (word:Measure {id: edge.from})
			MATCH (meaning:Measure {id: edge.to})
			CREATE (word)-[:MAY_MEAN]->(meaning)
			""";

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param entries the measures, each once
	 * @param now the time of entry
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Effect> write(TransactionContext transaction, List<Entry<MeasureRecord>> entries,
			ZonedDateTime now) {
		Effects<MeasureRecord> changes = Effects.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Entry<MeasureRecord>> written = changes.written();
		if (!written.isEmpty()) {
			List<Map<String, Object>> rows = written.stream().map(MeasureRegister::properties).toList();
			transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
			Unwinding.run(transaction, UNLINK, "ids", changes.ids(Effect.RESUMED, Effect.CHANGED));
			Unwinding.run(transaction, COMPONENT_OF, "edges", edges(written, MeasureRecord::componentOf));
			Unwinding.run(transaction, MAY_MEAN, "edges", edges(written, MeasureRecord::meanings));
		}
		return changes.byId();
	}

	static Map<String, Object> properties(Entry<MeasureRecord> entry) {
		MeasureRecord measure = entry.content();
		return Row.of(entry)
			.withFolded("name", measure.name())
			.with("population", measure.population())
			.with("property", measure.property())
			.with("unit", measure.unit())
			.with("description", measure.description())
			.properties();
	}

	private static List<Map<String, Object>> edges(List<Entry<MeasureRecord>> written,
			Function<MeasureRecord, List<String>> others) {
		return written.stream()
			.flatMap((entry) -> others.apply(entry.content())
				.stream()
				.map((other) -> Row.edge(entry.id(), other, Row.empty())))
			.toList();
	}

}
