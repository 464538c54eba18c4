package org.claimtrail.projection.shape;

import java.util.List;
import java.util.stream.Stream;

import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.Listing;
import org.claimtrail.projection.mapping.Relation;
import org.claimtrail.projection.mapping.Source;
import org.jspecify.annotations.Nullable;

/** The shape of a condition; its values are parameters. */
public sealed interface Filter {

	/** Holds always. */
	Filter NONE = new All(List.of());

	/** Holds never. */
	Filter NEVER = new Any(List.of());

	/** All of some filters; those that always hold add nothing. */
	static Filter all(List<Filter> filters) {
		List<Filter> telling = filters.stream()
			.flatMap((filter) -> (filter instanceof All all) ? all.filters().stream() : Stream.of(filter))
			.toList();
		if (telling.contains(NEVER)) {
			return NEVER;
		}
		return (telling.size() == 1) ? telling.getFirst() : new All(telling);
	}

	/** One of some filters; holds always where one of them does. */
	static Filter any(List<Filter> filters) {
		if (filters.contains(NONE)) {
			return NONE;
		}
		List<Filter> telling = filters.stream()
			.flatMap((filter) -> (filter instanceof Any any) ? any.filters().stream() : Stream.of(filter))
			.toList();
		return (telling.size() == 1) ? telling.getFirst() : new Any(telling);
	}

	/**
	 * The opposite of a filter. A negation stands only at single conditions: the
	 * planner's work multiplies with each logic that is nested in another.
	 */
	static Filter not(Filter filter) {
		return switch (filter) {
			case All all -> any(all.filters().stream().map(Filter::not).toList());
			case Any any -> all(any.filters().stream().map(Filter::not).toList());
			case Not not -> not.filter();
			case Absent absent -> new Absent(absent.source(), !absent.absent());
			default -> new Not(filter);
		};
	}

	/** What must all hold for the filter to hold. */
	default List<Filter> conjuncts() {
		return (this instanceof All all) ? all.filters().stream().flatMap((one) -> one.conjuncts().stream()).toList()
				: List.of(this);
	}

	/** All hold. */
	record All(List<Filter> filters) implements Filter {
	}

	/** At least one holds. */
	record Any(List<Filter> filters) implements Filter {
	}

	/** Does not hold. Holds a single condition. */
	record Not(Filter filter) implements Filter {
	}

	/**
	 * A value compared with a parameter.
	 *
	 * @param indexed whether an index has the values
	 */
	record Compare(Source source, Operator operator, String parameter, boolean indexed) implements Filter {

		public Compare(Source source, Operator operator, String parameter) {
			this(source, operator, parameter, false);
		}

		/** Whether an index finds the values that are on one side of the parameter. */
		public boolean isIndexedRange() {
			return this.indexed && switch (this.operator) {
				case LT, LTE, GT, GTE -> true;
				default -> false;
			};
		}

		/** Whether the node itself is named. */
		boolean isIdentifier() {
			return names(this.source, this.operator);
		}

		static boolean names(Source source, Operator operator) {
			return source instanceof Source.Property(String name) && "id".equals(name)
					&& (operator == Operator.EQ || operator == Operator.IN);
		}

	}

	/**
	 * A neighbour named by its identifier, by which an index lists the nodes.
	 *
	 * @param otherwise the same for where the index cannot be used; null where it always
	 * can
	 */
	record Named(Listing listing, Operator operator, String parameter, @Nullable Filter otherwise) implements Filter {

		public Compare compare() {
			return new Compare(new Source.Property(this.listing.by()), this.operator, this.parameter);
		}

	}

	/** A text, or one of a list of texts, compared with a parameter. */
	record Text(String property, @Nullable String list, Operator operator, String parameter) implements Filter {
	}

	/** A value that is absent, or present. */
	record Absent(Source source, boolean absent) implements Filter {
	}

	/** A neighbour that meets the filter. */
	record Related(Relation relation, boolean toOne, @Nullable String label, Filter filter) implements Filter {

		/**
		 * Whether an index finds the neighbour: it is named by its identifier, or by that
		 * of a neighbour of its own, however far away.
		 */
		public boolean isPinned() {
			return this.filter.conjuncts().stream().anyMatch(this::pins);
		}

		private boolean pins(Filter filter) {
			return switch (filter) {
				case Compare compare -> this.label != null && compare.isIdentifier();
				case Named named -> (named.otherwise() != null) ? pins(named.otherwise()) : this.label != null;
				case Related related -> related.isPinned();
				default -> false;
			};
		}

	}

	/** What a rule leads to meets the filter. */
	record Ruled(ComputedField rule, Filter filter) implements Filter {
	}

	/** Meets the filter where it has the label; meets it always where it has not. */
	record Labelled(String label, Filter filter) implements Filter {
	}

	/**
	 * A condition of a feature's own.
	 *
	 * @param lists whether the rule lists what meets it
	 */
	record Rule(ComputedCondition rule, String parameter, boolean lists) implements Filter {
	}

	/** How two values are compared. */
	enum Operator {

		EQ, IN, LT, LTE, GT, GTE, CONTAINS, STARTS_WITH

	}

}
