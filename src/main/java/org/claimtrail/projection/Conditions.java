package org.claimtrail.projection;

import org.claimtrail.projection.Filter.Operator;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** Turns filters into conditions of Cypher on a bound node. */
final class Conditions {

	private final Names names;

	Conditions(Names names) {
		this.names = names;
	}

	/** The condition; {@link Cypher#noCondition()} where the filter always holds. */
	Condition of(Filter filter, Node node) {
		return switch (filter) {
			case Filter.All all ->
				all.filters().stream().map((one) -> of(one, node)).reduce(Cypher.noCondition(), Condition::and);
			case Filter.Any any -> any(any, node);
			case Filter.Not not -> negated(of(not.filter(), node));
			case Filter.Compare compare ->
				compare(compare.source().of(node), compare.operator(), Cypher.parameter(compare.parameter()));
			case Filter.Text text -> text(text, node);
			case Filter.Absent absent ->
				absent.absent() ? absent.source().of(node).isNull() : absent.source().of(node).isNotNull();
			case Filter.Related related -> related(related, node);
			case Filter.Ruled ruled -> ruled(ruled, node);
			case Filter.Labelled labelled ->
				node.hasLabels(labelled.label()).not().or(always(of(labelled.filter(), node)));
			case Filter.Rule rule -> rule.rule().on(node, Cypher.parameter(rule.parameter()));
		};
	}

	private Condition any(Filter.Any any, Node node) {
		Condition condition = null;
		for (Filter filter : any.filters()) {
			Condition one = always(of(filter, node));
			condition = (condition != null) ? condition.or(one) : one;
		}
		return (condition != null) ? condition : Cypher.literalFalse().asCondition();
	}

	/** An absent value makes a comparison unknown, and what is unknown does not hold. */
	private Condition negated(Condition condition) {
		return Cypher.coalesce(always(condition), Cypher.literalFalse()).isFalse();
	}

	/** The condition as one that may stand anywhere. */
	static Condition always(Condition condition) {
		return condition.equals(Cypher.noCondition()) ? Cypher.literalTrue().asCondition() : condition;
	}

	private Condition related(Filter.Related related, Node node) {
		Node other = this.names.node();
		return Cypher.exists(Cypher.match(related.relation().between(node, other))
			.where(of(related.filter(), other))
			.returning(other)
			.build());
	}

	private Condition ruled(Filter.Ruled ruled, Node node) {
		Node other = this.names.node();
		return Cypher.exists(Cypher.unwind(ruled.rule().of(node))
			.as(other.getRequiredSymbolicName())
			.with(other)
			.where(of(ruled.filter(), other))
			.returning(other)
			.build());
	}

	private Condition text(Filter.Text text, Node node) {
		Expression parameter = Cypher.parameter(text.parameter());
		Condition own = compare(node.property(text.property()), text.operator(), parameter);
		return (text.list() != null) ? own.or(listed(text.list(), text.operator(), node, parameter)) : own;
	}

	private Condition listed(String list, Operator operator, Node node, Expression parameter) {
		String element = this.names.element();
		return Cypher.any(element).in(node.property(list)).where(compare(Cypher.name(element), operator, parameter));
	}

	private static Condition compare(Expression value, Operator operator, Expression parameter) {
		return switch (operator) {
			case EQ -> value.eq(parameter);
			case IN -> value.in(parameter);
			case LT -> value.lt(parameter);
			case LTE -> value.lte(parameter);
			case GT -> value.gt(parameter);
			case GTE -> value.gte(parameter);
			case CONTAINS -> value.contains(parameter);
			case STARTS_WITH -> value.startsWith(parameter);
		};
	}

}
