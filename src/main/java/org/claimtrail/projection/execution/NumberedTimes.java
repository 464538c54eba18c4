package org.claimtrail.projection.execution;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

	private static final int MOST = 1_000;

	private final ChangeTimes times;

	private final ReadStatements statements;

	/** What is later gets a later time, so that a time once found stays right. */
	private final Map<Long, Object> found = Collections.synchronizedMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Object> eldest) {
			return size() > MOST;
		}

	});

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
		for (String name : changes) {
			long number = ((Number) Objects.requireNonNull(parameters.get(name), name)).longValue();
			Object time = this.found.get(number);
			if (time == null) {
				time = time(context, number);
				this.found.put(number, time);
			}
			timed.put(name, time);
		}
		return timed;
	}

	private Object time(GraphQLContext context, long number) {
		Value found = RunningOperation.read(context,
				(asker) -> this.statements.value(this.times.statement(), Map.of("number", number), asker));
		return this.times.of(number, Objects.requireNonNull(found));
	}

}
