package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;

/**
 * Compiles a connection into an expression: a list with the rows, the count, and whether
 * there is more on the side of a cursor, each only when asked for. Order and limit come
 * before the projection of the rows.
 */
final class ConnectionCompiler {

	private final FieldCompiler objects;

	private final RuleCompiler rules;

	private final Names names;

	private final Matching matching;

	ConnectionCompiler(FieldCompiler objects, RuleCompiler rules, Names names) {
		this.objects = objects;
		this.rules = rules;
		this.names = names;
		this.matching = new Matching(names);
	}

	/** All nodes of a label. */
	Expression all(String label, ConnectionShape shape) {
		return compile(shape, () -> all(label, (node) -> ListedOrder.ofAll(shape, node)),
				() -> all(label, (node) -> Keyset.of(shape.order(), node, null)), null);
	}

	private Match all(String label, Function<Node, Keyset> keyset) {
		Node node = this.names.node(label);
		Node bound = Names.bound(node);
		return new Match(node, bound, null, new FieldCompiler.Ends(bound, bound, true), keyset.apply(bound), null,
				Cypher.noCondition());
	}

	/** The neighbours of a bound node. */
	Expression connected(Selection.Connected connected, Node owner) {
		ConnectionShape shape = connected.shape();
		Relation relation = connected.relation();
		Listing listing = connected.listing();
		@Nullable PatternElement any = (shape.labels().size() > 1) ? null : relation.between(owner, Cypher.anyNode());
		Supplier<Match> walked = () -> {
			Node other = this.names.node();
			Relationship edge = relation.between(owner, other).named(this.names.relationship());
			Node bound = Names.bound(other);
			return new Match(edge, bound, edge, new FieldCompiler.Ends(owner, bound, relation.outgoing()),
					Keyset.of(shape.order(), bound, edge), null, ofKinds(shape, bound));
		};
		return (listing != null && new ListedOrder(listing).gives(shape))
				? compile(shape, () -> listed(relation, listing, shape, owner), walked, any)
				: compile(shape, walked, walked, any);
	}

	/** The neighbours, found by an index and not by walking the relationships. */
	private Match listed(Relation relation, Listing listing, ConnectionShape shape, Node owner) {
		boolean direct = listing.copies() == null;
		ListedOrder order = new ListedOrder(listing);
		Node other = direct ? this.names.node(shape.labels().getFirst()) : this.names.node();
		Node bound = Names.bound(other);
		FieldCompiler.Ends ends = new FieldCompiler.Ends(owner, bound, relation.outgoing());
		Expression id = owner.property("id");
		if (direct) {
			return new Match(other, bound, null, ends, order.keyset(shape, bound), order.owner(bound).eq(id),
					Cypher.noCondition());
		}
		Relationship edge = relation.between(Cypher.anyNode(), other).named(this.names.relationship());
		return new Match(edge, bound, edge, ends, order.keyset(shape, edge), order.owner(edge).eq(id),
				ofKinds(shape, bound));
	}

	/** Of several kinds an item may be of one more, which nobody is to see. */
	private static Condition ofKinds(ConnectionShape shape, Node item) {
		return (shape.labels().size() == 1) ? Cypher.noCondition()
				: shape.labels()
					.stream()
					.map((label) -> (Condition) item.hasLabels(label))
					.reduce(Condition::or)
					.orElseThrow();
	}

	/**
	 * @param matches the items, found in the order of an index where there is one
	 * @param walked the items, found without that index
	 * @param any a pattern that matches once for each item when there is no filter; the
	 * graph knows the number of such without walking them
	 */
	private Expression compile(ConnectionShape shape, Supplier<Match> matches, Supplier<Match> walked,
			@Nullable PatternElement any) {
		List<Expression> values = new ArrayList<>();
		if (shape.needsRows()) {
			values.add(rows(shape, matches.get(), walked));
		}
		if (shape.needsCount()) {
			values.add((any != null && shape.filter().equals(Filter.NONE)) ? Cypher.count(any)
					: Cypher.count(this.matching.items(shape, matches.get(), Cypher.noCondition(), List.of())));
		}
		Place after = shape.page().after();
		if (after != null && shape.asks("hasPreviousPage")) {
			values.add(isAny(shape, after, matches, walked, (keyset) -> keyset.upTo(after)));
		}
		Place before = shape.page().before();
		if (before != null && shape.asks("hasNextPage")) {
			values.add(isAny(shape, before, matches, () -> unvalued(shape, walked.get()),
					(keyset) -> keyset.from(before)));
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
		Matching.Lifted lifted = this.matching.lift(shape, match, match.given(), List.of());
		boolean repeated = lifted.distinct() || shape.isParallel();
		Statement statement = groups.rule()
			.of(repeated ? lifted.reading().withDistinct(match.node()) : lifted.reading().with(match.node()),
					match.node(), this.rules.asked(groups.asked(), groups.value()));
		return this.rules.project(Cypher.collect(statement), groups.value());
	}

	/**
	 * Whether there is an item on the side of a place. Where the value at the place is
	 * there, so is that of an item; a place without one is after all that have one.
	 */
	private Expression isAny(ConnectionShape shape, Place place, Supplier<Match> matches, Supplier<Match> walked,
			Function<Keyset, Condition> side) {
		Match indexed = matches.get();
		boolean split = HalvesCompiler.splits(shape, indexed);
		boolean absent = place.parameters().getFirst() == null;
		if (split && absent) {
			Match all = walked.get();
			return Cypher.exists(this.matching.items(shape, all, side.apply(all.keyset()), List.of(place)));
		}
		Keyset keyset = split ? indexed.keyset().present() : indexed.keyset();
		return Cypher.exists(this.matching.items(shape, indexed, side.apply(keyset), List.of(place)));
	}

	/** Those that have no value for the first key, if an index has that. */
	private static Match unvalued(ConnectionShape shape, Match match) {
		return (shape.order().getFirst().mark() != null || HalvesCompiler.splits(shape, match))
				? HalvesCompiler.lacking(shape, match) : match;
	}

	private Expression rows(ConnectionShape shape, Match match, Supplier<Match> walked) {
		HalvesCompiler halves = new HalvesCompiler(this.matching, this.names, shape);
		if (halves.applies(match)) {
			return halves.rows(match, walked, (one) -> Cypher.listOf(row(shape, one)));
		}
		return Cypher
			.collect(this.matching.page(shape, match).returning(Cypher.listOf(row(shape, match)).as("row")).build());
	}

	private List<Expression> row(ConnectionShape shape, Match match) {
		List<Expression> values = new ArrayList<>();
		if (shape.needsKeys()) {
			values.add(match.keyset().values());
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

}
