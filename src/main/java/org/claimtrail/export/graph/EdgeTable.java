package org.claimtrail.export.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.claimtrail.export.scope.NodeKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

import static org.claimtrail.export.graph.ColumnType.LIST;
import static org.claimtrail.export.graph.ColumnType.TEXT;
import static org.claimtrail.export.graph.ColumnType.TRUTH;

/**
 * The table of each type of relationship that a record has; by which dossier it came is
 * no part of it. Columns keep their names and places; new ones are added at the end.
 */
enum EdgeTable {

	MADE_BY(NodeKind.CLAIM, null, Column.of(TEXT, "role")),

	APPEARS_IN(NodeKind.CLAIM, NodeKind.ARTICLE, Column.of(TEXT, "place", "exact", "prefix", "suffix", "language")),

	CITES(NodeKind.CLAIM, NodeKind.CLAIM,
			Column.all(Column.of(TEXT, "intent", "via", "cue", "attribution"),
					Column.of(LIST, "drift", "driftFrom", "driftTo", "driftNote", "agreed"))),

	DRIFTS_FROM(NodeKind.CLAIM, NodeKind.CLAIM, Column.of(LIST, "drift", "driftFrom", "driftTo", "driftNote")),

	QUANTIFIES(NodeKind.CLAIM, NodeKind.MEASURE, List.of()),

	REVISES(NodeKind.CLAIM, NodeKind.CLAIM, List.of()),

	RESTATES(NodeKind.CLAIM, NodeKind.CLAIM, List.of()),

	KNOWN_THROUGH(NodeKind.CLAIM, NodeKind.CLAIM, List.of()),

	RETRACTS(NodeKind.CLAIM, NodeKind.CLAIM,
			Column.all(Column.of(TEXT, "reason"), Column.of(TRUTH, "withdraws"), Column.of(TEXT, "rule"))),

	EXPRESSES(NodeKind.CLAIM, NodeKind.PROPOSITION, Column.of(TRUTH, "retold")),

	REVIEWS(NodeKind.CLAIM, null, Column.of(TEXT, "rating", "normalized", "scale")),

	PUBLISHED_BY(NodeKind.ARTICLE, NodeKind.ORGANIZATION, List.of()),

	WRITTEN_BY(NodeKind.ARTICLE, NodeKind.SPEAKER, List.of()),

	AFFILIATED_WITH(NodeKind.SPEAKER, NodeKind.ORGANIZATION,
			Column.all(Column.of(TEXT, "role"), Column.date("from"), Column.date("to"))),

	PART_OF(NodeKind.ORGANIZATION, NodeKind.ORGANIZATION, List.of()),

	COMPONENT_OF(NodeKind.MEASURE, NodeKind.MEASURE, List.of()),

	MAY_MEAN(NodeKind.MEASURE, NodeKind.MEASURE, List.of());

	private final NodeKind source;

	private final @Nullable NodeKind target;

	private final List<Column> columns;

	private final String query;

	EdgeTable(NodeKind source, @Nullable NodeKind target, List<Column> properties) {
		this.source = source;
		this.target = target;
		this.columns = Column.all(Column.of(TEXT, "source", "target"), properties);
		Node from = Cypher.node(source.label()).named("a").withProperties("id", Cypher.name("id"));
		Node to = Cypher.anyNode("b");
		Relationship edge = from.relationshipTo(to, name()).named("e");
		List<Expression> row = Stream
			.concat(Stream.of(from.property("id"), to.property("id")),
					properties.stream().map((column) -> edge.property(column.name())))
			.map(Expression.class::cast)
			.toList();
		this.query = "CYPHER 25 " + Cypher.unwind(Cypher.parameter("ids"))
			.as("id")
			.match(edge)
			.where(to.property("recordedAt").lte(Cypher.parameter("began")))
			.returning(Cypher.listOf(row).as("row"))
			.build()
			.getCypher();
	}

	static Stream<EdgeTable> from(NodeKind source) {
		return Stream.of(values()).filter((table) -> table.source == source);
	}

	/** The kind of node that the relationships leave. */
	NodeKind source() {
		return this.source;
	}

	/** The kind that they reach; null where it is one of several. */
	@Nullable NodeKind target() {
		return this.target;
	}

	/** The identifiers of both ends, then the properties. */
	List<Column> columns() {
		return this.columns;
	}

	/** The relationships that leave the nodes {@code $ids}, as lists {@code row}. */
	String query() {
		return this.query;
	}

	/** The name of the file. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
