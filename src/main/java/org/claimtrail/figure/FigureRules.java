package org.claimtrail.figure;

import java.util.function.BiFunction;

import org.claimtrail.projection.ComputedCondition;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims are filtered by their figures. */
@Configuration(proxyBeanMethods = false)
class FigureRules {

	@Bean
	ComputedCondition figureAtLeast() {
		return new Rule("figureAtLeast", (claim, value) -> claim.property("low").gte(value));
	}

	@Bean
	ComputedCondition figureAtMost() {
		return new Rule("figureAtMost", (claim, value) -> claim.property("high").lte(value));
	}

	@Bean
	ComputedCondition hasFigure() {
		return new Rule("hasFigure", (claim, value) -> claim.property("comparator").isNotNull().eq(value));
	}

	private record Rule(String name, BiFunction<Node, Expression, Condition> condition) implements ComputedCondition {

		@Override
		public Condition on(Node claim, Expression value) {
			return this.condition.apply(claim, value);
		}

	}

}
