package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.projection.CypherTemplate;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.NodeShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles a shape into one statement with one row and one column. An object is a list of
 * its values in the order of the selection, a node of several possible types begins with
 * the number of its alternative: lists carry no keys, so little is sent and read.
 */
public final class StatementCompiler implements FieldCompiler {

	private static final List<CypherTemplate<?>> PIECES = List.of(HalvesCompiler.BOTH, RangeCompiler.CHOICE);

	private final Names names = new Names();

	private final RuleCompiler rules = new RuleCompiler(this, this.names);

	private final ConnectionCompiler connections = new ConnectionCompiler(this, this.rules, this.names);

	private final @Nullable Expression beside;

	private StatementCompiler(@Nullable Expression beside) {
		this.beside = beside;
	}

	/**
	 * Loads the fixed pieces that statements are made of, so that a mistake in one stops
	 * the start.
	 * @return how many there are
	 */
	public static int load() {
		return PIECES.size();
	}

	public static String compile(Selection.Root root) {
		return StatementText.of(new StatementCompiler(null).statement(root));
	}

	/**
	 * The same with something read beside the answer: both as one list.
	 * @param beside uses no variable that it does not declare
	 */
	public static String compile(Selection.Root root, Expression beside) {
		return StatementText.of(new StatementCompiler(beside).statement(root));
	}

	private Expression answer(Expression answer) {
		return (this.beside != null) ? Cypher.listOf(answer, this.beside) : answer;
	}

	private Statement statement(Selection.Root root) {
		return switch (root) {
			case Selection.Root.One one -> {
				Node node = this.names.node(one.label());
				yield Cypher.match(node)
					.where(node.property(one.property()).eq(Cypher.parameter(one.parameter())))
					.returning(answer(node(one.shape(), Names.bound(node))).as("answer"))
					.limit(1)
					.build();
			}
			case Selection.Root.Asking asking ->
				Cypher.returning(answer(this.rules.value(asking)).as("answer")).build();
			case Selection.Root.All all ->
				Cypher.returning(answer(this.connections.all(all.label(), all.shape())).as("answer")).build();
		};
	}

	@Override
	public Expression node(NodeShape shape, Node node) {
		if (shape.isPlain()) {
			return list(List.of(), shape.alternatives().getFirst(), node);
		}
		Case cases = Cypher.caseExpression();
		for (int i = 0; i < shape.alternatives().size(); i++) {
			cases = ((Case) cases).when(node.hasLabels(shape.labels().get(i)))
				.then(list(List.of(Cypher.literalOf(i)), shape.alternatives().get(i), node));
		}
		return cases;
	}

	/**
	 * The values of an object's fields after others, as one list. Where several of them
	 * bring many rows they are read beside each other: each row of one would else weigh
	 * as much as all that was read before it. Rows that several fields want are read
	 * once.
	 */
	private Expression list(List<Expression> before, ObjectShape shape, Node node) {
		RowLists rows = RowLists.of(shape, node, this.rules, this.names);
		List<Expression> values = new ArrayList<>(before);
		for (Selection field : shape.fields()) {
			Expression list = rows.shared(field);
			Expression value = (list != null) ? this.rules.rows((Selection.Ruled) field, list)
					: value(field, node, null);
			if (value != null) {
				values.add(value);
			}
		}
		return rows.around((rows.number() < 2) ? Cypher.listOf(values) : beside(values, node, rows.names()));
	}

	private Expression beside(List<Expression> values, Node node, List<SymbolicName> shared) {
		SymbolicName place = Cypher.name(this.names.element());
		SymbolicName value = Cypher.name(this.names.element());
		List<SymbolicName> bound = new ArrayList<>(shared);
		bound.addFirst(node.getRequiredSymbolicName());
		List<Statement> branches = new ArrayList<>();
		for (Expression one : values) {
			branches.add(Cypher.with(bound.toArray(SymbolicName[]::new))
				.returning(Cypher.literalOf(branches.size()).as(place), one.as(value))
				.build());
		}
		return Cypher.collect(Cypher.call(Cypher.unionAll(branches)).returning(value).orderBy(place).build());
	}

	@Override
	public List<Expression> values(ObjectShape shape, PropertyContainer owner, @Nullable Ends ends) {
		List<Expression> values = new ArrayList<>(shape.fields().size());
		for (Selection field : shape.fields()) {
			Expression value = value(field, owner, ends);
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	private @Nullable Expression value(Selection field, PropertyContainer owner, @Nullable Ends ends) {
		return switch (field) {
			case Selection.TypeName name -> null;
			case Selection.EdgeCursor cursor -> null;
			case Selection.Scalar scalar -> scalar.source().of(owner);
			case Selection.Embedded embedded -> embedded(embedded, owner);
			case Selection.Neighbour neighbour -> neighbour(neighbour, (Node) owner);
			case Selection.Ruled ruled -> this.rules.value(ruled, owner);
			case Selection.KeyedCursor cursor -> throw new IllegalStateException("Not in a map: " + cursor);
			case Selection.Keyed keyed -> throw new IllegalStateException("Not in a map: " + keyed);
			case Selection.Connected connected -> this.connections.connected(connected, (Node) owner);
			case Selection.EdgeNode node -> node(node.shape(), Ends.of(ends).other());
			case Selection.Endpoint endpoint -> node(endpoint.shape(), Ends.of(ends).end(endpoint.start()));
		};
	}

	private Expression embedded(Selection.Embedded embedded, PropertyContainer owner) {
		Expression values = Cypher.listOf(values(embedded.shape(), owner, null));
		return (embedded.when() != null)
				? Cypher.caseExpression().when(owner.property(embedded.when()).isNotNull()).then(values) : values;
	}

	private Expression neighbour(Selection.Neighbour neighbour, Node owner) {
		Node other = this.names.node();
		return Cypher.head(Cypher.collect(Cypher.match(neighbour.relation().between(owner, other))
			.returning(node(neighbour.shape(), Names.bound(other)).as("node"))
			.limit(1)
			.build()));
	}

}
