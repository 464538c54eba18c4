package org.claimtrail.export.graph;

import java.util.List;
import java.util.stream.Stream;

import org.claimtrail.export.scope.NodeKind;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

import static org.claimtrail.export.graph.ColumnType.COUNT;
import static org.claimtrail.export.graph.ColumnType.LIST;
import static org.claimtrail.export.graph.ColumnType.NUMBER;
import static org.claimtrail.export.graph.ColumnType.TEXT;
import static org.claimtrail.export.graph.ColumnType.TIME;
import static org.claimtrail.export.graph.ColumnType.TRUTH;

/**
 * The table of each kind of node. Columns keep their names and places; new ones are added
 * at the end.
 */
enum NodeTable {

	ORGANIZATIONS(NodeKind.ORGANIZATION, "name",
			Column.all(Column.of(TEXT, "id", "name"), Column.of(LIST, "aliases"),
					Column.of(TEXT, "kind", "country", "description"), Column.of(TIME, "recordedAt"))),

	SPEAKERS(NodeKind.SPEAKER, "name",
			Column.all(Column.of(TEXT, "id", "name"), Column.of(LIST, "aliases"), Column.of(TRUTH, "anonymous"),
					Column.of(TEXT, "description"), Column.of(TIME, "recordedAt"))),

	MEASURES(NodeKind.MEASURE, "name",
			Column.all(Column.of(TEXT, "id", "name", "population", "property", "unit", "description"),
					Column.of(COUNT, "figureCount"), Column.of(NUMBER, "spreadRatio"), Column.of(TIME, "recordedAt"))),

	PROPOSITIONS(NodeKind.PROPOSITION, "statement",
			Column.all(Column.of(TEXT, "id", "statement", "description"),
					Column.of(COUNT, "claimCount", "claimantCount", "ownClaimCount", "ownClaimantCount", "reviewCount",
							"reviewerCount"),
					Column.of(LIST, "firstIds", "lastIds", "ownFirstIds", "ownLastIds"),
					Column.of(TIME, "recordedAt"))),

	ARTICLES(NodeKind.ARTICLE, "title",
			Column.all(
					Column.of(TEXT, "id", "title", "url", "canonicalUrl", "urlKey", "archivedUrl", "contentHash",
							"language"),
					Column.date("publishedOn"), Column.of(TEXT, "description"),
					Column.of(TIME, "retrievedAt", "recordedAt"))),

	CLAIMS(NodeKind.CLAIM, "statement",
			Column.all(Column.of(TEXT, "id", "statement", "quote", "language", "medium", "cue", "attribution"),
					Column.date("statedOn"), Column.of(TRUTH, "statedOnOpen"),
					Column.of(TEXT, "claimantId", "organizationId", "measureId"), Column.of(NUMBER, "low", "high"),
					Column.of(TEXT, "comparator", "unit", "phrase", "basis"), Column.date("since"),
					Column.date("until"), Column.of(TEXT, "per"), Column.date("asOf"),
					Column.of(TRUTH, "asOfInferred", "forecast", "vague"), Column.of(TEXT, "printedPhrase"),
					Column.of(NUMBER, "printedValue"),
					Column.of(TEXT, "printedNote", "verification", "verificationNote", "line", "described",
							"describedFirst"),
					Column.of(TRUTH, "standing"), Column.of(NUMBER, "spreadRatio"),
					Column.of(TEXT, "staleKind", "staleSince", "staleBy", "correctedOn", "correctedBy"),
					Column.of(COUNT, "reportCount", "citationCount", "reviewCount", "reviewerCount"),
					Column.of(TIME, "recordedAt"), Column.of(TEXT, "affiliationRole"),
					Column.of(COUNT, "figureStatements", "figureRestatements", "figureWithdrawals")));

	private final NodeKind kind;

	private final String title;

	private final List<Column> columns;

	private final String query;

	NodeTable(NodeKind kind, String title, List<Column> columns) {
		this.kind = kind;
		this.title = title;
		this.columns = columns;
		Node node = Cypher.node(kind.label()).named("n").withProperties("id", Cypher.name("id"));
		this.query = "CYPHER 25 " + Cypher.unwind(Cypher.parameter("ids"))
			.as("id")
			.match(node)
			.returning(Cypher.listOf(columns.stream().map((column) -> node.property(column.name())).toList()).as("row"))
			.orderBy(Cypher.name("id"))
			.build()
			.getCypher();
	}

	static Stream<NodeTable> all() {
		return Stream.of(values());
	}

	NodeKind kind() {
		return this.kind;
	}

	/** The column that a person would call the node by. */
	String title() {
		return this.title;
	}

	List<Column> columns() {
		return this.columns;
	}

	/** The nodes {@code $ids} as lists {@code row}, in the order of identifiers. */
	String query() {
		return this.query;
	}

}
