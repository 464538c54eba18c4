package org.claimtrail.projection.cypher;

import java.util.stream.Stream;

import org.claimtrail.projection.CypherTemplate;
import org.claimtrail.projection.shape.Filter;
import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles a page whose filter has a range of indexed values. The planner does not know
 * how many items a parameter leaves, and may sort two thirds of the graph for a page of
 * twenty. So they are counted first, up to a few thousand: few are found by the index of
 * the values and sorted, many are met soon in the order of the page.
 */
final class RangeCompiler {

	/** Sorted in a few milliseconds, and counted in one. */
	private static final int FEW = 2000;

	static final CypherTemplate<Choice> CHOICE = CypherTemplate.<Choice>of("""
			head(COLLECT {
			  LET `few` = `first`
			  RETURN CASE WHEN size(`few`) <= `most` THEN `sorted` ELSE `met` END AS found
			})""")
		.slot("few", Choice::few)
		.slot("first", Choice::first)
		.slot("most", Cypher.literalOf(FEW))
		.slot("sorted", Choice::sorted)
		.slot("met", Choice::met)
		.complete();

	private final Matching matching;

	private final Names names;

	private final ConnectionShape shape;

	RangeCompiler(Matching matching, Names names, ConnectionShape shape) {
		this.matching = matching;
		this.names = names;
		this.shape = shape;
	}

	/** Whether the page is to be found so. */
	boolean applies(Match match) {
		return match.isRoot() && range() != null;
	}

	/** The list of what was found, as maps. */
	Expression found(Match match, Expression item) {
		Filter.Compare range = range();
		if (range == null) {
			throw new IllegalStateException("No range to find by");
		}
		SymbolicName few = Cypher.name(this.names.fresh("few"));
		return CHOICE.fill(new Choice(few, first(range), page(match, without(range, null), few, item),
				page(match, without(range, new Filter.Not(new Filter.Not(range))), null, item)));
	}

	private Expression first(Filter.Compare range) {
		Node node = this.names.node(this.shape.labels().getFirst());
		return Cypher.collect(Cypher.match(node)
			.where(this.matching.holds(range, node).and(node.property("id").isNotNull()))
			.returning(node)
			.limit(FEW + 1)
			.build());
	}

	private Expression page(Match match, Filter filter, @Nullable Expression among, Expression item) {
		return Cypher.collect(this.matching.page(this.shape, match, filter, among).returning(item.as("found")).build());
	}

	/**
	 * The filter with another condition in place of the range. A condition that is
	 * negated twice is the same to the reader and nothing to an index.
	 */
	private Filter without(Filter.Compare range, @Nullable Filter instead) {
		return Filter.all(this.shape.filter()
			.conjuncts()
			.stream()
			.flatMap((one) -> Stream.ofNullable((one != range) ? one : instead))
			.toList());
	}

	/**
	 * The range to find by; null where there is none, where the page has its order, or
	 * where something that is named leaves few.
	 */
	private Filter.@Nullable Compare range() {
		Filter.Compare found = null;
		for (Filter one : this.shape.filter().conjuncts()) {
			if (one instanceof Filter.Named || one instanceof Filter.Rule rule && rule.lists()
					|| one instanceof Filter.Related related && related.isPinned()) {
				return null;
			}
			if (found == null && one instanceof Filter.Compare compare && compare.isIndexedRange()) {
				found = compare;
			}
		}
		return (found != null && !found.source().equals(this.shape.order().getFirst().source())) ? found : null;
	}

	/**
	 * The two ways to a page.
	 *
	 * @param few names what was counted
	 * @param first what is counted
	 * @param sorted the page of few
	 * @param met the page where they are many
	 */
	private record Choice(SymbolicName few, Expression first, Expression sorted, Expression met) {
	}

}
