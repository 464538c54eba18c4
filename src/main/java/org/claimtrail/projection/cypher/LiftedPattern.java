package org.claimtrail.projection.cypher;

import java.util.function.Predicate;

import org.claimtrail.projection.shape.Filter;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;

/**
 * The pattern of the items of a connection. Conditions on a neighbour become part of it
 * where that cannot repeat an item or where the neighbour is named, however far away, so
 * that the planner may start from there.
 */
final class LiftedPattern {

	/** The planner tries all orders of the nodes of a pattern. */
	private static final int MOST_NEIGHBOURS = 4;

	private final Names names;

	private final Conditions conditions;

	private final Node item;

	private final Predicate<Filter.Named> listed;

	private OngoingReadingWithoutWhere reading;

	private boolean repeats;

	private int neighbours;

	/**
	 * Starts with the items.
	 * @param listed whether an index lists the items by what is named
	 */
	LiftedPattern(Names names, Conditions conditions, OngoingReadingWithoutWhere items, Node item,
			Predicate<Filter.Named> listed) {
		this.names = names;
		this.conditions = conditions;
		this.item = item;
		this.listed = listed;
		this.reading = items;
	}

	/** Takes in neighbours; gives the condition that remains beside the pattern. */
	Condition lift(Filter filter) {
		return lift(filter, this.item);
	}

	/** Whether it may bind the same item twice. */
	boolean repeats() {
		return this.repeats;
	}

	OngoingReadingWithWhere where(Condition condition) {
		return this.reading.where(condition);
	}

	private Condition lift(Filter filter, Node node) {
		Condition condition = Cypher.noCondition();
		for (Filter part : filter.conjuncts()) {
			condition = condition.and(one(part, node));
		}
		return condition;
	}

	private Condition one(Filter part, Node node) {
		if (part instanceof Filter.Named named && node == this.item && this.listed.test(named)) {
			return this.conditions.of(named.compare(), node);
		}
		Filter walked = (part instanceof Filter.Named named && named.otherwise() != null) ? named.otherwise() : part;
		boolean first = node == this.item;
		if (walked instanceof Filter.Related related && this.neighbours < MOST_NEIGHBOURS
				&& (related.isPinned() || first && related.toOne())) {
			return neighbour(related, node);
		}
		return this.conditions.of(part, node);
	}

	private Condition neighbour(Filter.Related related, Node node) {
		Node other = (related.label() != null) ? this.names.node(related.label()) : this.names.node();
		this.reading = this.reading.match(related.relation().between(node, other));
		this.repeats |= !related.toOne();
		this.neighbours++;
		return lift(related.filter(), Names.bound(other));
	}

}
