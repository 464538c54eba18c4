package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.projection.ComputedCondition;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims are filtered by their drift. */
@Configuration(proxyBeanMethods = false)
class DriftConditions {

	@Bean
	ComputedCondition hasDrift() {
		return new Rule("hasDrift",
				"EXISTS { ($claim)-[$edge:CITES]->() WHERE any($kind IN $edge.drift WHERE $kind IN $kinds) }");
	}

	@Bean
	ComputedCondition hasDriftInReports() {
		return new Rule("hasDriftInReports",
				"EXISTS { ($claim)<-[$edge:CITES]-() WHERE any($kind IN $edge.drift WHERE $kind IN $kinds) }");
	}

	private record Rule(String name, String text) implements ComputedCondition {

		@Override
		public Condition on(Node claim, Expression kinds) {
			String variable = claim.getRequiredSymbolicName().getValue();
			return new CypherText((name) -> variable + name).with("claim", claim.getRequiredSymbolicName())
				.with("kinds", kinds)
				.of(this.text)
				.asCondition();
		}

	}

}
