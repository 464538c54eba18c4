package org.claimtrail.projection.cypher;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.claimtrail.projection.CypherTemplate;
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

	static final CypherTemplate<Halves> BOTH = CypherTemplate.<Halves>of("""
			COLLECT {
			  LET `first` = `beginning`
			  LET `second` = CASE WHEN size(`first`) < `limit` THEN `rest` ELSE [] END
			  UNWIND (`first` + `second`)[..`limit`] AS `item`
			  LET `bound`
			  RETURN `row` AS row
			}""")
		.slot("first", Halves::first)
		.slot("second", Halves::second)
		.slot("beginning", Halves::beginning)
		.slot("rest", Halves::rest)
		.slot("limit", Halves::limit)
		.slot("item", (halves) -> halves.rows().item())
		.slot("bound", (halves) -> halves.rows().bound())
		.slot("row", (halves) -> halves.rows().row())
		.complete();

	private static final CypherTemplate<Half> ONE = CypherTemplate.<Half>of("""
			COLLECT {
			  UNWIND `found` AS `item`
			  LET `bound`
			  RETURN `row` AS row
			}""")
		.slot("found", Half::found)
		.slot("item", (half) -> half.rows().item())
		.slot("bound", (half) -> half.rows().bound())
		.slot("row", (half) -> half.rows().row())
		.complete();

	private static final CypherTemplate<Rows> NODE = CypherTemplate.<Rows>of("`node` = `item`.node")
		.slot("node", Rows::node)
		.slot("item", Rows::item)
		.complete();

	private static final CypherTemplate<Rows> NODE_AND_EDGE = CypherTemplate
		.<Rows>of("`node` = `item`.node, `edge` = `item`.edge")
		.slot("node", Rows::node)
		.slot("item", Rows::item)
		.slot("edge", (rows) -> Objects.requireNonNull(rows.match().edge()).getRequiredSymbolicName())
		.complete();

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
		Rows rows = new Rows(fresh("item"), all, made);
		if (having == null || lacking == null) {
			return ONE.fill(new Half(Objects.requireNonNull((having != null) ? having : lacking), rows));
		}
		boolean backward = this.shape.page().backward();
		return BOTH.fill(new Halves(fresh("first"), fresh("second"), backward ? lacking : having,
				backward ? having : lacking, Cypher.parameter(this.shape.page().limit()), rows));
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

	/**
	 * What is made of the items found.
	 *
	 * @param item names each in turn
	 * @param match as which it is bound
	 */
	private record Rows(SymbolicName item, Match match, Expression row) {

		SymbolicName node() {
			return this.match.node().getRequiredSymbolicName();
		}

		Expression bound() {
			return (this.match.edge() != null) ? NODE_AND_EDGE.fill(this) : NODE.fill(this);
		}

	}

	/** One half, where the other has nothing to give. */
	private record Half(Expression found, Rows rows) {
	}

	/** Both halves, and how many items are wanted of them together. */
	private record Halves(SymbolicName first, SymbolicName second, Expression beginning, Expression rest,
			Expression limit, Rows rows) {
	}

}
