package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedEdgeField;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;

/** The findings on a citation, as they are stored. */
final class CitationDrift implements ComputedEdgeField {

	/** The findings that an edge holds in parallel lists, as a list of maps. */
	static final String FINDINGS = """
			[$i IN range(0, size(coalesce($edge.drift, [])) - 1) | {kind: $edge.drift[$i],
				from: nullIf($edge.driftFrom[$i], ''), to: nullIf($edge.driftTo[$i], ''),
				explanation: $edge.driftNote[$i]}]""";

	@Override
	public String name() {
		return "citationDrift";
	}

	@Override
	public Expression of(Relationship edge, Asked asked) {
		return new CypherText(asked::fresh).with("edge", edge.getRequiredSymbolicName()).of(FINDINGS);
	}

}
