package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.ConditionRule;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.CypherTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims are filtered by their drift. */
@Configuration(proxyBeanMethods = false)
class DriftConditions {

	private static final CypherTemplate<ConditionRule.Given> CITING = ConditionRule
		.about("""
				EXISTS { (`node`)-[`edge`:CITES]->() WHERE any(`kind` IN `edge`.drift WHERE `kind` IN `kinds`) }""",
				"edge", "kind")
		.slot("kinds", ConditionRule.Given::value)
		.complete();

	private static final CypherTemplate<ConditionRule.Given> CITED = ConditionRule
		.about("""
				EXISTS { (`node`)<-[`edge`:CITES]-() WHERE any(`kind` IN `edge`.drift WHERE `kind` IN `kinds`) }""",
				"edge", "kind")
		.slot("kinds", ConditionRule.Given::value)
		.complete();

	@Bean
	ComputedCondition hasDrift() {
		return new ConditionRule("hasDrift", CITING);
	}

	@Bean
	ComputedCondition hasDriftInReports() {
		return new ConditionRule("hasDriftInReports", CITED);
	}

}
