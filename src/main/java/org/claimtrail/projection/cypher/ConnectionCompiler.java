package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.claimtrail.projection.Listing;
import org.claimtrail.projection.mapping.Relation;
import org.claimtrail.projection.shape.Filter;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.Part;
import org.claimtrail.projection.shape.Selection.Place;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/**
 * Compiles a connection into an expression: a list with the rows, the count, and whether
 * there is more on the side of a cursor, each only when asked for. Order and limit come
 * before the projection of the rows.
 */
final class ConnectionCompiler {

	private final FieldCompiler objects;

	private final RuleCompiler rules;

	private final Names names;

	private final Conditions conditions;

	ConnectionCompiler(FieldCompiler objects, RuleCompiler rules, Names names) {
		this.objects = objects;
		this.rules = rules;
		this.names = names;
		this.conditions = new Conditions(names);
	}

	/** All nodes of a label. */
	Expression all(String label, ConnectionShape shape) {
		return compile(shape, () -> {
			Node node = this.names.node(label);
			Node bound = Names.bound(node);
			return new Match(node, bound, null, new FieldCompiler.Ends(bound, bound, true),
					ListedOrder.ofAll(shape, bound), null);
		}, null);
	}

	/** The neighbours of a bound node. */
	Expression connected(Selection.Connected connected, Node owner) {
		ConnectionShape shape = connected.shape();
		Relation relation = connected.relation();
		Listing listing = connected.listing();
		PatternElement any = relation.between(owner, Cypher.anyNode());
		if (listing != null && new ListedOrder(listing).gives(shape)) {
			return compile(shape, () -> listed(relation, listing, shape, owner), any);
		}
		return compile(shape, () -> {
			Node other = this.names.node();
			Relationship edge = relation.between(owner, other).named(this.names.relationship());
			Node bound = Names.bound(other);
			return new Match(edge, bound, edge, new FieldCompiler.Ends(owner, bound, relation.outgoing()),
					Keyset.of(shape.order(), bound, edge), null);
		}, any);
	}

	/** The neighbours, found by an index and not by walking the relationships. */
	private Match listed(Relation relation, Listing listing, ConnectionShape shape, Node owner) {
		boolean direct = listing.copies() == null;
		Node other = direct ? this.names.node(shape.labels().getFirst()) : this.names.node();
		Node bound = Names.bound(other);
		FieldCompiler.Ends ends = new FieldCompiler.Ends(owner, bound, relation.outgoing());
		ListedOrder order = new ListedOrder(listing);
		Expression id = owner.property("id");
		if (direct) {
			return new Match(other, bound, null, ends, order.keyset(shape, bound), order.owner(bound).eq(id));
		}
		Relationship edge = relation.between(Cypher.anyNode(), other).named(this.names.relationship());
		return new Match(edge, bound, edge, ends, order.keyset(shape, edge), order.owner(edge).eq(id));
	}

	/**
	 * @param any a pattern that matches once for each item when there is no filter; the
	 * graph knows the number of such without walking them
	 */
	private Expression compile(ConnectionShape shape, Supplier<Match> matches, @Nullable PatternElement any) {
		List<Expression> values = new ArrayList<>();
		if (shape.needsRows()) {
			values.add(rows(shape, matches.get()));
		}
		if (shape.needsCount()) {
			values.add((any != null && shape.filter().equals(Filter.NONE)) ? Cypher.count(any)
					: Cypher.count(counted(shape, matches.get(), Cypher.noCondition(), List.of())));
		}
		Place after = shape.page().after();
		if (after != null && shape.asks("hasPreviousPage")) {
			Match match = matches.get();
			values.add(Cypher.exists(counted(shape, match, match.keyset().upTo(after), List.of(after))));
		}
		Place before = shape.page().before();
		if (before != null && shape.asks("hasNextPage")) {
			Match match = matches.get();
			values.add(Cypher.exists(counted(shape, match, match.keyset().from(before), List.of(before))));
		}
		for (Part part : shape.parts()) {
			if (part instanceof Part.Groups groups) {
				values.add(groups(shape, groups, matches.get()));
			}
		}
		return Cypher.listOf(values);
	}

	private Expression groups(ConnectionShape shape, Part.Groups groups, Match match) {
		if (match.edge() == null && match.listed() == null && shape.filter().equals(Filter.NONE)) {
			Expression ofAll = groups.rule().ofAll(this.rules.asked(groups.asked(), groups.value()));
			if (ofAll != null) {
				return this.rules.project(ofAll, groups.value());
			}
		}
		Lifted lifted = lift(shape, match, match.given(), List.of());
		boolean repeated = lifted.distinct() || shape.isParallel();
		Statement statement = groups.rule()
			.of(repeated ? lifted.reading().withDistinct(match.node()) : lifted.reading().with(match.node()),
					match.node(), this.rules.asked(groups.asked(), groups.value()));
		return this.rules.project(Cypher.collect(statement), groups.value());
	}

	private Statement counted(ConnectionShape shape, Match match, Condition cut, List<Place> places) {
		Lifted lifted = lift(shape, match, match.given().and(cut), places);
		return lifted.distinct() ? lifted.reading().withDistinct(match.bound()).returning(match.node()).build()
				: lifted.reading().returning(match.node()).build();
	}

	private Expression rows(ConnectionShape shape, Match match) {
		Keyset keyset = match.keyset();
		Condition cut = match.given();
		if (match.edge() == null || match.listed() != null) {
			cut = cut.and(keyset.indexed());
		}
		List<Place> places = new ArrayList<>();
		if (shape.page().after() != null) {
			cut = cut.and(keyset.following(shape.page().after()));
			places.add(shape.page().after());
		}
		if (shape.page().before() != null) {
			cut = cut.and(keyset.preceding(shape.page().before()));
			places.add(shape.page().before());
		}
		boolean root = match.edge() == null && match.listed() == null;
		Lifted lifted = lift(shape, match, cut, places,
				(named) -> root && new ListedOrder(named.listing()).orders(shape));
		return Cypher.collect((lifted.distinct() ? lifted.reading().withDistinct(match.bound())
				: lifted.reading().with(match.bound()))
			.orderBy(keyset.sort(shape.page().backward()))
			.limit(Cypher.parameter(shape.page().limit()))
			.returning(Cypher.listOf(row(shape, match, keyset)).as("row"))
			.build());
	}

	private List<Expression> row(ConnectionShape shape, Match match, Keyset keyset) {
		List<Expression> values = new ArrayList<>();
		if (shape.needsKeys()) {
			values.add(keyset.values());
		}
		for (Part part : shape.parts()) {
			switch (part) {
				case Part.Edges edges -> values.addAll(this.objects.values(edges.shape(), match.owner(), match.ends()));
				case Part.Nodes nodes -> values.add(this.objects.node(nodes.shape(), match.node()));
				default -> {
				}
			}
		}
		return values;
	}

	private Lifted lift(ConnectionShape shape, Match match, Condition cut, List<Place> places) {
		return lift(shape, match, cut, places, (named) -> false);
	}

	private Lifted lift(ConnectionShape shape, Match match, Condition cut, List<Place> places,
			Predicate<Filter.Named> ordered) {
		Filter.Rule lister = (match.edge() == null && match.listed() == null) ? lister(shape.filter()) : null;
		Expression listed = (lister != null) ? lister.rule().list(match.node(), Cypher.parameter(lister.parameter()))
				: null;
		LiftedPattern pattern = new LiftedPattern(this.names, this.conditions,
				new PlaceReader(shape, this.names).match(match.pattern(), places, listed, match.node()), match.node(),
				ordered);
		Filter rest = (lister != null)
				? Filter.all(shape.filter().conjuncts().stream().filter((one) -> one != lister).toList())
				: shape.filter();
		Condition condition = pattern.lift(rest).and(cut);
		return new Lifted(pattern.where(condition), pattern.repeats());
	}

	/** The first condition that lists what meets it; null if none does. */
	private static Filter.@Nullable Rule lister(Filter filter) {
		return filter.conjuncts()
			.stream()
			.filter((one) -> one instanceof Filter.Rule rule && rule.lists())
			.map(Filter.Rule.class::cast)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A pattern and what it binds.
	 *
	 * @param listed the condition by which an index finds the items; null when the
	 * pattern itself says whose they are
	 */
	private record Match(PatternElement pattern, Node node, @Nullable Relationship edge, FieldCompiler.Ends ends,
			Keyset keyset, @Nullable Condition listed) {

		Condition given() {
			return (this.listed != null) ? this.listed : Cypher.noCondition();
		}

		IdentifiableElement[] bound() {
			return (this.edge != null) ? new IdentifiableElement[] { this.node, this.edge.getRequiredSymbolicName() }
					: new IdentifiableElement[] { this.node };
		}

		PropertyContainer owner() {
			return (this.edge != null) ? this.edge : this.node;
		}

	}

	/** What was matched, and whether the pattern may repeat a row. */
	private record Lifted(OngoingReadingWithWhere reading, boolean distinct) {
	}

}
