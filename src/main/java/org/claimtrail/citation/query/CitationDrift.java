package org.claimtrail.citation.query;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.citation.drift.Respect;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedEdgeField;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * What was found on a citation, as it is stored.
 *
 * @param text a piece of Cypher about the edge
 */
record CitationDrift(String name, String text) implements ComputedEdgeField {

	/** In which respects the two sides of an edge agree. */
	static final String AGREED = "coalesce($edge.agreed, [])";

	private static final String RESPECTS = Arrays.stream(DriftKind.values())
		.map((kind) -> "%s: '%s'".formatted(kind, kind.respect()))
		.collect(Collectors.joining(", ", "{", "}"));

	private static final String ALL = Arrays.stream(Respect.values())
		.map("'%s'"::formatted)
		.collect(Collectors.joining(", ", "[", "]"));

	/** The findings that an edge holds in parallel lists, as a list of maps. */
	static final String FINDINGS = """
			[$i IN range(0, size(coalesce($edge.drift, [])) - 1) | {kind: $edge.drift[$i],
				from: nullIf($edge.driftFrom[$i], ''), to: nullIf($edge.driftTo[$i], ''),
				explanation: $edge.driftNote[$i], respect: %s[$edge.drift[$i]]}]""".formatted(RESPECTS);

	/** In which respects nothing is known of the two sides of an edge. */
	static final String UNKNOWN = """
			[$respect IN %s WHERE NOT $respect IN coalesce($edge.agreed, [])
				AND none($kind IN coalesce($edge.drift, []) WHERE %s[$kind] = $respect)]""".formatted(ALL, RESPECTS);

	@Override
	public Expression of(Relationship edge, Asked asked) {
		return new CypherText(asked::fresh).with("edge", edge.getRequiredSymbolicName()).of(this.text);
	}

}
