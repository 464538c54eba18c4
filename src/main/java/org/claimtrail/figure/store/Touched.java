package org.claimtrail.figure.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import org.springframework.modulith.NamedInterface;

/**
 * What is to be looked at anew when some claims change.
 *
 * @param times the times that their figures describe, and those of the claims that they
 * withdraw or correct
 * @param others the claims that they withdraw or correct
 */
@NamedInterface("store")
public record Touched(Set<DescribedTime> times, Set<String> others) {

	private static final String READ = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN id, claim.claimantId AS claimantId, claim.measureId AS measureId, claim.line AS line,
				claim.describedFirst AS first,
				COLLECT { MATCH (claim)-[edge:RETRACTS|CITES]->(other:Claim) WHERE coalesce(edge.intent = 'CORRECTS', true)
					RETURN other.id } AS others
			""";

	/** What some claims touch by what the graph has of them; nothing if they are new. */
	static Touched read(TransactionContext transaction, Collection<String> ids) {
		Touched touched = new Touched(new LinkedHashSet<>(), new LinkedHashSet<>());
		transaction.run(READ, Map.of("ids", List.copyOf(ids))).forEachRemaining((row) -> {
			touched.others.addAll(row.get("others").asList(Value::asString));
			touched.add(row);
		});
		if (!touched.others.isEmpty()) {
			transaction.run(READ, Map.of("ids", List.copyOf(touched.others))).forEachRemaining(touched::add);
		}
		return touched;
	}

	private void add(Record row) {
		if (!row.get("line").isNull() && !row.get("first").isNull()) {
			this.times.add(new DescribedTime(row.get("claimantId").asString(), row.get("measureId").asString(),
					row.get("line").asString(), row.get("first").asLocalDate()));
		}
	}

}
