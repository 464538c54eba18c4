package org.claimtrail.projection.cypher;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.OrderKey;
import org.claimtrail.projection.shape.Selection.Place;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles a page in an order whose first value may be absent. An index has the order of
 * those that have it, and not the others, which come last in either direction: they are
 * found by a mark, and only looked for where the page has room for them.
 */
final class HalvesCompiler {

	private static final String BOTH = """
			COLLECT {
			  LET $E = $E
			  LET $E = CASE WHEN size($E) < $E THEN $E ELSE [] END
			  UNWIND ($E + $E)[..$E] AS $E
			  LET $E
			  RETURN $E AS row
			}""";

	private static final String ONE = """
			COLLECT {
			  UNWIND $E AS $E
			  LET $E
			  RETURN $E AS row
			}""";

	private final Matching matching;

	private final Names names;

	private final ConnectionShape shape;

	private final RangeCompiler ranges;

	HalvesCompiler(Matching matching, Names names, ConnectionShape shape) {
		this.matching = matching;
		this.names = names;
		this.shape = shape;
		this.ranges = new RangeCompiler(matching, names, shape);
	}

	/** Whether the order has halves, of which an index has the first. */
	static boolean splits(ConnectionShape shape, Match match) {
		OrderKey first = shape.order().getFirst();
		return match.isIndexed() && first.nullable() && (first.mark() != null || first.indexed() && match.isRoot());
	}

	/** Whether the page is to be found here. */
	boolean applies(Match match) {
		return splits(this.shape, match) || this.ranges.applies(match);
	}

	/**
	 * The rows of the page.
	 * @param indexed the items in the order of the index
	 * @param walked the same items, found without it
	 * @param row what is made of an item
	 */
	Expression rows(Match indexed, Supplier<Match> walked, Function<Match, Expression> row) {
		boolean split = splits(this.shape, indexed);
		Match all = split ? indexed.by(Keyset.of(this.shape.order(), indexed.node(), indexed.edge())) : indexed;
		Expression having = (split && isAbsent(this.shape.page().after())) ? null
				: found(split ? having(indexed) : indexed);
		Expression made = row.apply(all);
		Place before = this.shape.page().before();
		Expression lacking = (!split || before != null && !isAbsent(before)) ? null
				: half(lacking(this.shape, walked.get()));
		if (having == null && lacking == null) {
			// after one of the last and before one of the first
			return Cypher.listOf();
		}
		SymbolicName item = fresh("item");
		Expression bound = bound(all, item);
		if (having == null || lacking == null) {
			return Cypher.raw(ONE, Objects.requireNonNull((having != null) ? having : lacking), item, bound, made);
		}
		boolean backward = this.shape.page().backward();
		SymbolicName first = fresh("first");
		SymbolicName second = fresh("second");
		Expression limit = Cypher.parameter(this.shape.page().limit());
		return Cypher.raw(BOTH, first, backward ? lacking : having, second, first, limit, backward ? having : lacking,
				first, second, limit, item, bound, made);
	}

	private static Expression bound(Match match, SymbolicName item) {
		SymbolicName node = match.node().getRequiredSymbolicName();
		return (match.edge() != null)
				? Cypher.raw("$E = $E.node, $E = $E.edge", node, item, match.edge().getRequiredSymbolicName(), item)
				: Cypher.raw("$E = $E.node", node, item);
	}

	/**
	 * Those that have a value; relationships keep one for the index where there is none.
	 */
	private Match having(Match indexed) {
		Keyset order = indexed.keyset().present();
		return (indexed.edge() != null)
				? indexed.among(order, indexed.node().property(Objects.requireNonNull(first().mark())).isNull())
				: indexed.by(order);
	}

	/** Those that have no value. */
	static Match lacking(ConnectionShape shape, Match walked) {
		OrderKey first = shape.order().getFirst();
		Condition lacking = (first.mark() != null) ? walked.node().property(first.mark()).isTrue()
				: first.source().of(walked.node()).isNull();
		// an index on several properties holds only nodes that have them all
		return walked.among(walked.keyset(),
				walked.isRoot() ? lacking.and(walked.node().property("id").isNotNull()) : lacking);
	}

	private Expression found(Match match) {
		return this.ranges.applies(match) ? this.ranges.found(match, item(match)) : half(match);
	}

	private Expression half(Match match) {
		return Cypher.collect(this.matching.page(this.shape, match).returning(item(match).as("found")).build());
	}

	private static Expression item(Match match) {
		SymbolicName node = match.node().getRequiredSymbolicName();
		return (match.edge() != null) ? Cypher.mapOf("node", node, "edge", match.edge().getRequiredSymbolicName())
				: Cypher.mapOf("node", node);
	}

	private OrderKey first() {
		return this.shape.order().getFirst();
	}

	private static boolean isAbsent(@Nullable Place place) {
		return place != null && place.parameters().getFirst() == null;
	}

	private SymbolicName fresh(String prefix) {
		return Cypher.name(this.names.fresh(prefix));
	}

}
