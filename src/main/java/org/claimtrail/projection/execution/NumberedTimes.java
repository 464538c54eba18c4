package org.claimtrail.projection.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.GraphQLContext;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.neo4j.ReadStatements;
import org.claimtrail.projection.ChangeTimes;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Puts the times of changes in the place of their numbers, so that a statement that knows
 * times serves those who ask by numbers.
 */
final class NumberedTimes {

	private final ChangeTimes times;

	private final ReadStatements statements;

	NumberedTimes(ChangeTimes times, ReadStatements statements) {
		this.times = times;
		this.statements = statements;
	}

	/**
	 * The parameters with the times.
	 * @param changes the names of those that number changes
	 */
	Map<String, @Nullable Object> in(GraphQLContext context, Set<String> changes,
			Map<String, @Nullable Object> parameters) {
		if (changes.isEmpty()) {
			return parameters;
		}
		Map<String, @Nullable Object> timed = new HashMap<>(parameters);
		Map<Long, Object> known = new HashMap<>();
		for (String name : changes) {
			long number = ((Number) Objects.requireNonNull(parameters.get(name), name)).longValue();
			timed.put(name, known.computeIfAbsent(number, (one) -> time(context, one)));
		}
		return timed;
	}

	private Object time(GraphQLContext context, long number) {
		Value found = RunningOperation.read(context,
				(asker) -> this.statements.value(this.times.statement(), Map.of("number", number), asker));
		return this.times.of(number, Objects.requireNonNull(found));
	}

}
