package org.claimtrail.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Edges that lead from or to claimants, between the records that answer for those that
 * documents name. Edges that say the same are one, which keeps how each document named
 * its ends, so that they can be parted again.
 */
public final class NamedEdges {

	private static final String OF_CLAIMANTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claimant:Claimant|MergedClaimant {id: id})
				-[edge:MADE_BY|AFFILIATED_WITH|PART_OF|PUBLISHED_BY|WRITTEN_BY]-()
			WITH DISTINCT edge
			RETURN elementId(edge) AS edge, type(edge) AS type, startNode(edge).id AS from, endNode(edge).id AS to,
				properties(edge) AS properties
			""";

	private static final String OF_SOURCES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (source:Article|Claimant {id: id})-[edge]->()
			WHERE type(edge) = $type
			RETURN elementId(edge) AS edge, type(edge) AS type, id AS from, endNode(edge).id AS to,
				properties(edge) AS properties
			""";

	private static final String DELETE = """
			CYPHER 25
			UNWIND $edges AS id
			MATCH ()-[edge]->() WHERE elementId(edge) = id
			DELETE edge
			""";

	private static final String CREATE = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (from:Claim|Article|Claimant {id: row.from})
			MATCH (to:Claimant {id: row.to})
			CREATE (from)-[edge:$(row.type)]->(to)
			SET edge = row.properties
			""";

	private final List<Map<String, Object>> created = new ArrayList<>();

	private final List<String> deleted = new ArrayList<>();

	private final Map<String, Set<String>> moved = new HashMap<>();

	private NamedEdges() {
	}

	/**
	 * Finds how the edges of some claimants are to lead after something was merged or
	 * parted.
	 */
	public static NamedEdges of(TransactionContext transaction, Collection<String> claimants) {
		List<Present> present = transaction.run(OF_CLAIMANTS, Map.of("ids", List.copyOf(claimants))).list(Present::of);
		Set<String> ends = new TreeSet<>(claimants);
		present.forEach((edge) -> edge.ends().filter(Identities::isClaimant).forEach(ends::add));
		NamedEdges edges = new NamedEdges();
		edges.plan(present, Identities.read(transaction, ends), Set.of(), List.of(), "");
		return edges;
	}

	/**
	 * Puts other edges in place of those that documents about some records named.
	 * @param sources the records, as they were named
	 * @param rows their edges of this type by now, as documents name their ends
	 */
	public static void replace(TransactionContext transaction, Identities identities, String type,
			Collection<String> sources, List<Map<String, Object>> rows) {
		List<Present> present = transaction
			.run(OF_SOURCES, Map.of("ids", List.copyOf(identities.kept(sources)), "type", type))
			.list(Present::of);
		Set<String> ends = new TreeSet<>(sources);
		present.forEach((edge) -> edge.all().forEach(ends::add));
		rows.stream().map(Naming::ofRow).forEach((naming) -> naming.ends().forEach(ends::add));
		ends.removeIf((id) -> !Identities.isClaimant(id));
		NamedEdges edges = new NamedEdges();
		edges.plan(present, Identities.read(transaction, ends), Set.copyOf(sources), rows, type);
		edges.write(transaction);
	}

	/** The near ends of those edges of a type that will lead otherwise. */
	public Set<String> moved(String type) {
		return this.moved.getOrDefault(type, Set.of());
	}

	/** Lets the edges lead as they are to. */
	public void write(TransactionContext transaction) {
		Unwinding.run(transaction, DELETE, "edges", this.deleted);
		Unwinding.run(transaction, CREATE, "rows", this.created);
	}

	private void plan(List<Present> present, Identities identities, Set<String> replaced,
			List<Map<String, Object>> rows, String type) {
		Map<Edge, SortedSet<Naming>> wanted = new LinkedHashMap<>();
		for (Present edge : present) {
			edge.named()
				.stream()
				.filter((naming) -> !replaced.contains(naming.from()))
				.forEach((naming) -> want(wanted, edge.edge().between(identities, naming), naming));
		}
		for (Map<String, Object> row : rows) {
			Naming naming = Naming.ofRow(row);
			want(wanted, new Edge(type, naming.from(), naming.to(), properties(row)).between(identities, naming),
					naming);
		}
		Set<Edge> kept = new HashSet<>();
		for (Present edge : present) {
			if (edge.named().equals(wanted.get(edge.edge())) && kept.add(edge.edge())) {
				continue;
			}
			this.deleted.add(edge.elementId());
			move(edge.edge());
		}
		wanted.forEach((edge, named) -> {
			if (!kept.contains(edge)) {
				this.created.add(edge.row(named));
				move(edge);
			}
		});
	}

	private static void want(Map<Edge, SortedSet<Naming>> wanted, Edge edge, Naming naming) {
		wanted.computeIfAbsent(edge, (any) -> new TreeSet<>()).add(naming);
	}

	private void move(Edge edge) {
		this.moved.computeIfAbsent(edge.type(), (any) -> new TreeSet<>()).add(edge.from());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> properties(Map<String, Object> row) {
		return new TreeMap<>((Map<String, Object>) row.get("properties"));
	}

	/** What an edge says. */
	private record Edge(String type, String from, String to, Map<String, Object> properties) {

		/** The same between the records that answer for those that were named. */
		Edge between(Identities identities, Naming naming) {
			return new Edge(this.type, identities.kept(naming.from()), identities.kept(naming.to()), this.properties);
		}

		Map<String, Object> row(SortedSet<Naming> named) {
			Map<String, Object> all = new TreeMap<>(this.properties);
			if (named.size() > 1 || !named.first().equals(new Naming(this.from, this.to))) {
				all.put(Naming.PROPERTY, named.stream().map(Naming::text).toList());
			}
			return Map.of("type", this.type, "from", this.from, "to", this.to, "properties", all);
		}

	}

	/** An edge of the graph. */
	private record Present(String elementId, Edge edge, SortedSet<Naming> named) {

		static Present of(Record row) {
			Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap(Value::asObject));
			properties.remove(Naming.PROPERTY);
			Edge edge = new Edge(row.get("type").asString(), row.get("from").asString(), row.get("to").asString(),
					properties);
			Value named = row.get("properties").get(Naming.PROPERTY);
			return new Present(row.get("edge").asString(), edge, new TreeSet<>(named.isNull()
					? Set.of(new Naming(edge.from(), edge.to())) : Set.copyOf(named.asList(Naming::of))));
		}

		Stream<String> ends() {
			return Stream.of(this.edge.from(), this.edge.to());
		}

		/** Its ends, in the graph and as documents name them. */
		Stream<String> all() {
			return Stream.concat(ends(), this.named.stream().flatMap(Naming::ends));
		}

	}

}
