package org.claimtrail.claim.query;

import java.util.function.BiFunction;

import org.claimtrail.projection.ComputedCondition;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims are filtered by when they were stated and recorded. */
@Configuration(proxyBeanMethods = false)
class ClaimConditions {

	@Bean
	ComputedCondition statedBy() {
		return new Rule("statedBy", false, (claim, day) -> claim.property("statedOnLast").lte(day));
	}

	@Bean
	ComputedCondition recordedBy() {
		return new Rule("recordedBy", false, ClaimConditions::isRecordedBy);
	}

	@Bean
	ComputedCondition asOfChange() {
		return new Rule("asOfChange", true, ClaimConditions::isRecordedBy);
	}

	private static Condition isRecordedBy(Node claim, Expression instant) {
		return claim.property("recordedAt").lte(instant);
	}

	private record Rule(String name, boolean takesChanges,
			BiFunction<Node, Expression, Condition> condition) implements ComputedCondition {

		@Override
		public Condition on(Node claim, Expression value) {
			return this.condition.apply(claim, value);
		}

	}

}
