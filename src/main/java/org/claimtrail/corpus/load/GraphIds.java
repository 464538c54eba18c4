package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.claimtrail.corpus.doubt.RecordedMeasures;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Asks the graph which records it has. */
public final class GraphIds implements RecordedMeasures {

	private static final String EXISTING = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (record:Claim {id: id}) RETURN record
				UNION
				MATCH (record:Claimant|MergedClaimant {id: id}) RETURN record
				UNION
				MATCH (record:Article {id: id}) RETURN record
				UNION
				MATCH (record:Measure {id: id}) RETURN record
				UNION
				MATCH (record:Proposition {id: id}) RETURN record
			}
			RETURN id
			""";

	/** Of a merged organization the one that answers for it, with all that both name. */
	private static final String WHOLES = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (part:Measure {id: id})
				RETURN id AS kept, COLLECT { MATCH (part)-[:COMPONENT_OF]->(whole:Measure) RETURN id + ' ' + whole.id } AS named
				UNION ALL
				CALL (id) {
					MATCH (kept:Organization {id: id}) RETURN kept
					UNION ALL
					MATCH (:MergedClaimant {id: id})-[:MERGED_INTO*]->(kept:Organization) RETURN kept
				}
				RETURN kept.id AS kept, COLLECT { MATCH (kept)-[part:PART_OF]->(whole:Organization)
					UNWIND coalesce(part.named, [kept.id + ' ' + whole.id]) AS named
					RETURN named } AS named
			}
			RETURN id, kept, named
			""";

	private static final String ANY_MERGED = """
			CYPHER 25
			RETURN EXISTS { (:MergedClaimant) } AS any
			""";

	private static final String UNITS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.unit AS unit
			""";

	private static final String SENSES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (measure:Measure {id: id})
			RETURN id, measure.property AS property,
				COLLECT { MATCH (word:Measure)-[:MAY_MEAN]->(measure) RETURN [word.id, word.property] LIMIT 20 } AS words
			""";

	private static final String ARTICLES = """
			CYPHER 25
			UNWIND $keys AS key
			MATCH (article:Article {urlKey: key})
			WITH key, article ORDER BY article.recordedAt, article.id
			RETURN key, collect(article.id)[..100] AS ids
			""";

	private static final String EMPTY = """
			CYPHER 25
			RETURN NOT EXISTS { (:Claim|Claimant|Article|Measure|Proposition) } AS empty
			""";

	/** Which of these were removed. */
	private static final String REMOVED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (stone:RemovedClaim {id: id})
			RETURN id, 'found ' + id + ', which ' + stone.removedBy + ' removed on ' + toString(date(stone.removedAt)) + ' ('
				+ stone.reason + '), expected another identifier: what was removed is not recorded again' AS problem
			""";

	private static final String ANY_REMOVED = """
			CYPHER 25
			RETURN EXISTS { (:RemovedClaim) } AS any
			""";

	private final BiFunction<String, Map<String, Object>, List<Record>> reader;

	/** Asks in transactions of their own. */
	public GraphIds(Session session) {
		this.reader = (statement, parameters) -> session
			.executeRead((transaction) -> transaction.run(statement, parameters).list(), BatchWriter.LIMITS);
	}

	/** Asks within a transaction, so that nobody can alter meanwhile what it answers. */
	public GraphIds(TransactionContext transaction) {
		this.reader = (statement, parameters) -> transaction.run(statement, parameters).list();
	}

	/** Whether any claim was ever removed. */
	boolean isAnyRemoved() {
		return this.reader.apply(ANY_REMOVED, Map.of()).getFirst().get("any").asBoolean();
	}

	/** Why some claims are not recorded, by identifier: they were removed. */
	Map<String, String> removed(Collection<String> claims) {
		Map<String, String> removed = new HashMap<>();
		rows(REMOVED, "ids", claims, (row) -> removed.put(row.get("id").asString(), row.get("problem").asString()));
		return removed;
	}

	/** Those of the identifiers that the graph has. */
	Set<String> among(Collection<String> ids) {
		Set<String> there = new HashSet<>();
		rows(EXISTING, "ids", ids, (row) -> there.add(row.get("id").asString()));
		return there;
	}

	/** Whether any claimant answers for another one. */
	boolean isAnyMerged() {
		return this.reader.apply(ANY_MERGED, Map.of()).getFirst().get("any").asBoolean();
	}

	/** What records of the graph are directly a part of. */
	List<Wholes> wholes(Collection<String> ids) {
		List<Wholes> wholes = new ArrayList<>();
		rows(WHOLES, "ids", ids, (row) -> wholes.add(Wholes.of(row)));
		return wholes;
	}

	@Override
	public Map<String, String> units(Collection<String> measures) {
		Map<String, String> units = new HashMap<>();
		rows(UNITS, "ids", measures, (row) -> units.put(row.get("id").asString(), row.get("unit").asString("")));
		return units;
	}

	@Override
	public List<Sense> senses(Collection<String> measures) {
		List<Sense> senses = new ArrayList<>();
		rows(SENSES, "ids", measures, (row) -> senses
			.add(new Sense(row.get("id").asString(), row.get("property").asString(""),
					row.get("words").asList((word) -> new Word(word.get(0).asString(), word.get(1).asString(""))))));
		return senses;
	}

	/**
	 * The articles of the graph for each address that it has, the earliest recorded
	 * first.
	 */
	Map<String, List<String>> articles(Collection<String> addresses) {
		Map<String, List<String>> articles = new HashMap<>();
		rows(ARTICLES, "keys", addresses,
				(row) -> articles.put(row.get("key").asString(), row.get("ids").asList(Value::asString)));
		return articles;
	}

	private void rows(String statement, String parameter, Collection<String> values, Consumer<Record> reader) {
		if (!values.isEmpty()) {
			this.reader.apply(statement, Map.of(parameter, List.copyOf(values))).forEach(reader);
		}
	}

	public boolean isEmpty() {
		return this.reader.apply(EMPTY, Map.of()).getFirst().get("empty").asBoolean();
	}

	/**
	 * What a record is directly a part of.
	 *
	 * @param id a measure or an organization
	 * @param kept the record that answers for it
	 * @param named what documents say that this one, and those merged into it, are a part
	 * of: by the identifiers that they name
	 */
	record Wholes(String id, String kept, Map<String, List<String>> named) {

		static Wholes of(Record row) {
			Map<String, List<String>> named = new HashMap<>();
			row.get("named")
				.asList(Value::asString)
				.stream()
				.map((pair) -> pair.split(" ", 2))
				.forEach((pair) -> named.computeIfAbsent(pair[0], (part) -> new ArrayList<>()).add(pair[1]));
			return new Wholes(row.get("id").asString(), row.get("kept").asString(), named);
		}

	}

}
