package org.claimtrail.figure;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Change;
import org.claimtrail.ledger.Changes;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters measures and what they are components of. */
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
			WITH measure, row, coalesce(measure.recordedAt, $now) AS recordedAt
			SET measure = row, measure.recordedAt = recordedAt
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})-[edge:COMPONENT_OF]->(:Measure)
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

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param entries the measures, each once
	 * @param now the time of entry
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Change> write(TransactionContext transaction, List<Entry<MeasureRecord>> entries,
			ZonedDateTime now) {
		Changes<MeasureRecord> changes = Changes.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Entry<MeasureRecord>> written = changes.written();
		if (!written.isEmpty()) {
			List<Map<String, Object>> rows = written.stream().map(MeasureRegister::properties).toList();
			transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
			Unwinding.run(transaction, UNLINK, "ids", changes.ids(Change.RESUMED, Change.CHANGED));
			Unwinding.run(transaction, COMPONENT_OF, "edges", edges(written));
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

	private static List<Map<String, Object>> edges(List<Entry<MeasureRecord>> written) {
		return written.stream()
			.flatMap((entry) -> entry.content()
				.componentOf()
				.stream()
				.map((whole) -> Row.edge(entry.id(), whole, Row.empty())))
			.toList();
	}

}
