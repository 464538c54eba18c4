package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.claimtrail.projection.shape.Filter;
import org.claimtrail.projection.shape.Filter.Operator;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;

/** Turns filters into conditions of Cypher on a bound node. */
final class Conditions {

	/** From how many comparisons of one value on they are written as one. */
	private static final int MANY = 8;

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
			case Filter.Not not -> negated(not.filter(), node);
			case Filter.Compare compare ->
				compare(compare.source().of(node), compare.operator(), Cypher.parameter(compare.parameter()));
			case Filter.Named named -> of(named.compare(), node);
			case Filter.Text text -> text(text, node, Cypher.parameter(text.parameter()));
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
		List<Condition> conditions = new ArrayList<>();
		any.filters()
			.stream()
			.collect(Collectors.groupingBy(Conditions::compared, LinkedHashMap::new, Collectors.toList()))
			.forEach((alike, filters) -> {
				if (filters.size() < MANY || alike.isEmpty()) {
					filters.forEach((filter) -> conditions.add(always(of(filter, node))));
				}
				else {
					conditions.add(oneOf(filters, node));
				}
			});
		return conditions.stream().reduce(Condition::or).orElseGet(() -> Cypher.literalFalse().asCondition());
	}

	/**
	 * What a single comparison compares, and how; filters that agree differ in a value.
	 */
	private static List<Object> compared(Filter filter) {
		return switch (filter) {
			case Filter.Compare compare when compare.operator() != Operator.IN ->
				List.of(compare.source(), compare.operator());
			case Filter.Text text when text.operator() != Operator.IN ->
				List.of(text.property(), Objects.requireNonNullElse(text.list(), ""), text.operator());
			default -> List.of();
		};
	}

	/** Many comparisons of one value, which the planner would each weigh by itself. */
	private Condition oneOf(List<Filter> alike, Node node) {
		Expression values = Cypher
			.listOf(alike.stream().map((filter) -> (Expression) Cypher.parameter(parameter(filter))).toList());
		if (alike.getFirst() instanceof Filter.Compare compare && compare.operator() == Operator.EQ) {
			return compare.source().of(node).in(values);
		}
		String given = this.names.element();
		return Cypher.any(given).in(values).where(switch (alike.getFirst()) {
			case Filter.Text text -> text(text, node, Cypher.name(given));
			case Filter.Compare compare -> compare(compare.source().of(node), compare.operator(), Cypher.name(given));
			default -> throw new IllegalStateException("No comparison: " + alike.getFirst());
		});
	}

	private static String parameter(Filter filter) {
		return switch (filter) {
			case Filter.Text text -> text.parameter();
			case Filter.Compare compare -> compare.parameter();
			default -> throw new IllegalStateException("No comparison: " + filter);
		};
	}

	/**
	 * An absent value makes a comparison unknown, and what is unknown does not hold. A
	 * subquery is never unknown, and is planned once only where it stands by itself.
	 */
	private Condition negated(Filter filter, Node node) {
		return switch (filter) {
			case Filter.Related related -> related(related, node).not();
			case Filter.Ruled ruled -> ruled(ruled, node).not();
			case Filter.Labelled labelled ->
				node.hasLabels(labelled.label()).and(always(of(Filter.not(labelled.filter()), node)));
			default -> Cypher.coalesce(always(of(filter, node)), Cypher.literalFalse()).isFalse();
		};
	}

	/** The condition as one that may stand anywhere. */
	static Condition always(Condition condition) {
		return condition.equals(Cypher.noCondition()) ? Cypher.literalTrue().asCondition() : condition;
	}

	private Condition related(Filter.Related related, Node node) {
		Node other = this.names.node();
		Path path = new Path(Cypher.match(related.relation().between(node, other)), Cypher.noCondition());
		path = along(path, related.filter(), other);
		return Cypher.exists(path.reading().where(path.condition()).returning(other).build());
	}

	/**
	 * Goes on along the path where the filter asks for one further neighbour: what is
	 * nested in a subquery is planned twice, and four times a level deeper. Of several
	 * neighbours that may each be many only the first is walked to, since rows of one
	 * would be multiplied by those of the other.
	 */
	private Path along(Path path, Filter filter, Node node) {
		Path further = path;
		boolean forked = false;
		for (Filter part : (filter instanceof Filter.All all) ? all.filters() : List.of(filter)) {
			if (part instanceof Filter.Related next && (next.toOne() || !forked)) {
				forked = forked || !next.toOne();
				Node other = this.names.node();
				further = along(
						new Path(further.reading().match(next.relation().between(node, other)), further.condition()),
						next.filter(), other);
			}
			else {
				further = new Path(further.reading(), further.condition().and(of(part, node)));
			}
		}
		return further;
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

	private Condition text(Filter.Text text, Node node, Expression parameter) {
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

	/** The steps matched so far, and what must hold along them. */
	private record Path(OngoingReadingWithoutWhere reading, Condition condition) {
	}

}
