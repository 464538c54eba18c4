package org.claimtrail.citation.query;

import java.util.Arrays;
import java.util.stream.Stream;

import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.citation.drift.Respect;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * What was found on a citation, as it is stored.
 *
 * @param value is filled with the variable of the edge
 */
record CitationDrift(String name, CypherTemplate<Expression> value) implements ComputedEdgeField {

	private static final Expression RESPECT_OF_KIND = Cypher.mapOf(Arrays.stream(DriftKind.values())
		.flatMap((kind) -> Stream.of(kind.name(), Cypher.literalOf(kind.respect().name())))
		.toArray());

	private static final Expression ALL_RESPECTS = Cypher.listOf(
			Arrays.stream(Respect.values()).map((respect) -> (Expression) Cypher.literalOf(respect.name())).toList());

	/** The findings that an edge holds in parallel lists, as a list of maps. */
	static final CypherTemplate<Expression> FINDINGS = CypherTemplate.<Expression>of("""
			[i IN range(0, size(coalesce(`edge`.drift, [])) - 1) | {kind: `edge`.drift[i],
				from: nullIf(`edge`.driftFrom[i], ''), to: nullIf(`edge`.driftTo[i], ''),
				explanation: `edge`.driftNote[i], respect: `respects`[`edge`.drift[i]]}]""")
		.slot("edge", (edge) -> edge)
		.slot("respects", RESPECT_OF_KIND)
		.complete();

	/** In which respects the two sides of an edge agree. */
	static final CypherTemplate<Expression> AGREED = CypherTemplate.<Expression>of("coalesce(`edge`.agreed, [])")
		.slot("edge", (edge) -> edge)
		.complete();

	/** In which respects nothing is known of the two sides of an edge. */
	static final CypherTemplate<Expression> UNKNOWN = CypherTemplate.<Expression>of("""
			[respect IN `all` WHERE NOT respect IN coalesce(`edge`.agreed, [])
				AND none(kind IN coalesce(`edge`.drift, []) WHERE `respects`[kind] = respect)]""")
		.slot("edge", (edge) -> edge)
		.slot("all", ALL_RESPECTS)
		.slot("respects", RESPECT_OF_KIND)
		.complete();

	@Override
	public Expression of(Relationship edge, Asked asked) {
		return this.value.fill(edge.getRequiredSymbolicName());
	}

}
