package org.claimtrail.projection.cypher;

import org.claimtrail.projection.shape.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.Place;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingAndWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** Finds the items of a connection that its filter keeps, all of them or a page. */
final class Matching {

	private final Names names;

	private final Conditions conditions;

	Matching(Names names) {
		this.names = names;
		this.conditions = new Conditions(names);
	}

	/** The items that meet a further condition. */
	Statement items(ConnectionShape shape, Match match, Condition cut, List<Place> places) {
		Lifted lifted = lift(shape, match, match.given().and(cut), places);
		return lifted.distinct() ? lifted.reading().withDistinct(match.bound()).returning(match.node()).build()
				: lifted.reading().returning(match.node()).build();
	}

	/** The condition on a node. */
	Condition holds(Filter filter, Node node) {
		return this.conditions.of(filter, node);
	}

	/** The items of the page, in order. */
	OngoingReadingAndWith page(ConnectionShape shape, Match match) {
		return page(shape, match, shape.filter(), null);
	}

	/**
	 * The items of the page, in order.
	 * @param filter in place of that of the connection
	 * @param among a list of all that can be meant; null for all there are
	 */
	OngoingReadingAndWith page(ConnectionShape shape, Match match, Filter filter, @Nullable Expression among) {
		Keyset keyset = match.keyset();
		Condition cut = match.given();
		if (match.isIndexed()) {
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
		Lifted lifted = lift(shape, match, filter, among, cut, places,
				(named) -> match.isRoot() && new ListedOrder(named.listing()).orders(shape));
		return (lifted.distinct() ? lifted.reading().withDistinct(match.bound()) : lifted.reading().with(match.bound()))
			.orderBy(keyset.sort(shape.page().backward()))
			.limit(Cypher.parameter(shape.page().limit()));
	}

	Lifted lift(ConnectionShape shape, Match match, Condition cut, List<Place> places) {
		return lift(shape, match, shape.filter(), null, cut, places, (named) -> false);
	}

	private Lifted lift(ConnectionShape shape, Match match, Filter filter, @Nullable Expression among, Condition cut,
			List<Place> places, Predicate<Filter.Named> ordered) {
		Filter.Rule lister = (match.isRoot() && among == null) ? lister(filter) : null;
		Expression listed = (lister != null) ? lister.rule().list(match.node(), Cypher.parameter(lister.parameter()))
				: among;
		LiftedPattern pattern = new LiftedPattern(this.names, this.conditions,
				new PlaceReader(shape, this.names).match(match.pattern(), places, listed, match.node()), match.node(),
				ordered);
		Filter rest = (lister != null) ? Filter.all(filter.conjuncts().stream().filter((one) -> one != lister).toList())
				: filter;
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

	/** What was matched, and whether the pattern may repeat a row. */
	record Lifted(OngoingReadingWithWhere reading, boolean distinct) {
	}

}
