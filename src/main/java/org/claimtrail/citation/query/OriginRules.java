package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.CypherText;
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
