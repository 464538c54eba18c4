package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims and articles are led back to who said it first. */
@Configuration(proxyBeanMethods = false)
class OriginRules {

	private static final String OF_CLAIM = """
			COLLECT { MATCH ANY SHORTEST ($node)-[:CITES]->{0,1000}($origin)
				WHERE NOT EXISTS { ($origin)-[:CITES]->() }
				WITH DISTINCT $origin ORDER BY $origin.id LIMIT $most
				RETURN $origin }""";

	private static final String COUNT_OF_CLAIM = """
			COUNT { MATCH ANY SHORTEST ($node)-[:CITES]->{0,1000}($origin)
				WHERE NOT EXISTS { ($origin)-[:CITES]->() }
				RETURN $origin }""";

	private static final String OF_ARTICLE = """
			COLLECT { MATCH ($node)<-[:APPEARS_IN]-($claim:Claim)
				MATCH ANY SHORTEST ($claim)-[:CITES]->{0,1000}($origin)
				WHERE NOT EXISTS { ($origin)-[:CITES]->() }
				WITH DISTINCT $origin ORDER BY $origin.id LIMIT $most
				RETURN $origin }""";

	private static final String COUNT_OF_ARTICLE = """
			COUNT { MATCH ($node)<-[:APPEARS_IN]-($claim:Claim)
				MATCH ANY SHORTEST ($claim)-[:CITES]->{0,1000}($origin)
				WHERE NOT EXISTS { ($origin)-[:CITES]->() }
				RETURN DISTINCT $origin }""";

	private static final String CIRCULAR = """
			EXISTS { MATCH ANY SHORTEST ($node)-[:CITES]->{1,24}($other)
				WHERE $other.claimantId <> $node.claimantId
				WITH DISTINCT $node, $other
				MATCH ($other)-[:CITES]->($own)
				WHERE $own.claimantId = $node.claimantId
				RETURN $own }""";

	private static final String CORROBORATION = """
			head(COLLECT {
				OPTIONAL MATCH ($other:Claim)
				WHERE $other.measureId = $node.measureId AND $other.asOfFirst <= $node.asOfLast
					AND $other.asOfFirst >= $node.asOfFirst - duration({years: 1}) AND $other.asOfLast >= $node.asOfFirst
					AND $other.unit = $node.unit AND $other.basis = $node.basis
					AND coalesce($other.per, '') = coalesce($node.per, '')
					AND NOT $other.forecast AND NOT $other.vague AND NOT $node.forecast AND NOT $node.vague
					AND ($node.basis <> 'PERIOD' OR coalesce($other.sinceFirst <= $node.sinceLast
						AND $other.sinceLast >= $node.sinceFirst AND $other.untilFirst <= $node.untilLast
						AND $other.untilLast >= $node.untilFirst, true))
					AND NOT EXISTS { ($other)-[:CITES]->() }
				LET $nodeLow = CASE $node.comparator WHEN 'ABOUT' THEN $node.low - 0.05 * abs($node.low) ELSE $node.low END,
					$nodeHigh = CASE $node.comparator WHEN 'ABOUT' THEN $node.high + 0.05 * abs($node.high) ELSE $node.high END,
					$low = CASE $other.comparator WHEN 'ABOUT' THEN $other.low - 0.05 * abs($other.low) ELSE $other.low END,
					$high = CASE $other.comparator WHEN 'ABOUT' THEN $other.high + 0.05 * abs($other.high) ELSE $other.high END
				LET $compatible = coalesce($nodeLow < $high OR ($nodeLow = $high AND $node.comparator <> 'MORE_THAN'
						AND $other.comparator <> 'LESS_THAN'), true)
					AND coalesce($low < $nodeHigh OR ($low = $nodeHigh AND $other.comparator <> 'MORE_THAN'
						AND $node.comparator <> 'LESS_THAN'), true)
				WITH count(DISTINCT CASE WHEN $compatible THEN $other.claimantId END) AS $agreeing,
					count(CASE WHEN NOT $compatible THEN $other END) AS $excluding
				RETURN CASE WHEN $excluding > 0 THEN 'CONFLICTING' WHEN $agreeing > 1 THEN 'SEVERAL_ORIGINS'
					WHEN $agreeing = 1 THEN 'SINGLE_ORIGIN' ELSE 'NONE' END
			})""";

	@Bean
	ComputedField origins() {
		return new Rule("origins", OF_CLAIM);
	}

	@Bean
	ComputedField originCount() {
		return new Rule("originCount", COUNT_OF_CLAIM);
	}

	@Bean
	ComputedField articleOrigins() {
		return new Rule("articleOrigins", OF_ARTICLE);
	}

	@Bean
	ComputedField articleOriginCount() {
		return new Rule("articleOriginCount", COUNT_OF_ARTICLE);
	}

	@Bean
	ComputedField circular() {
		return new Rule("circular", CIRCULAR);
	}

	@Bean
	ComputedField corroboration() {
		return new Rule("corroboration", CORROBORATION);
	}

	/** A piece of Cypher about a bound node, which may use the argument {@code first}. */
	record Rule(String name, String text) implements ComputedField {

		@Override
		public Expression of(Node node) {
			String variable = node.getRequiredSymbolicName().getValue();
			return new CypherText((name) -> variable + name).with("node", node.getRequiredSymbolicName()).of(this.text);
		}

		@Override
		public Expression of(Node node, Asked asked) {
			return new CypherText(asked::fresh).with("node", node.getRequiredSymbolicName())
				.with("most", asked.argument("first"))
				.of(this.text);
		}

	}

}
