package org.claimtrail.projection.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.neo4j.ReadStatements;
import org.claimtrail.projection.Successors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Puts the identifiers of what answers by now in the place of those that arguments and
 * conditions name, so that what asked for a record that is no more goes on. Asks only
 * where one is named that may have a successor.
 */
final class SuccessorIds {

	private final ReadStatements statements;

	private final List<Successors> successors;

	private final String statement;

	SuccessorIds(ReadStatements statements, List<Successors> successors) {
		this.statements = statements;
		this.successors = successors;
		this.statement = successors.isEmpty() ? "" : SuccessorText.ofAll(successors);
	}

	/**
	 * The parameters of a statement with those identifiers.
	 * @param naming the parameters that name records
	 */
	Map<String, @Nullable Object> replace(DataFetchingEnvironment environment, Set<String> naming,
			Map<String, @Nullable Object> parameters) {
		Set<String> named = new TreeSet<>();
		naming.forEach((name) -> ids(parameters.get(name)).filter(this::mayHaveSuccessor).forEach(named::add));
		if (named.isEmpty()) {
			return parameters;
		}
		Map<String, String> kept = read(environment, named);
		if (kept.isEmpty()) {
			return parameters;
		}
		Map<String, @Nullable Object> replaced = new HashMap<>(parameters);
		naming.forEach((name) -> replaced.computeIfPresent(name, (any, value) -> replaced(value, kept)));
		return replaced;
	}

	private Map<String, String> read(DataFetchingEnvironment environment, Set<String> named) {
		Value pairs = RunningOperation.read(environment.getGraphQlContext(),
				(asker) -> this.statements.value(this.statement, Map.of("ids", List.copyOf(named)), asker));
		Map<String, String> kept = new HashMap<>();
		if (pairs != null) {
			pairs.values().forEach((pair) -> kept.put(pair.get(0).asString(), pair.get(1).asString()));
		}
		return kept;
	}

	private boolean mayHaveSuccessor(String id) {
		return this.successors.stream().anyMatch((one) -> one.mayAnswerFor(id));
	}

	private static Stream<String> ids(@Nullable Object value) {
		return switch (value) {
			case Collection<?> several -> several.stream().flatMap(SuccessorIds::ids);
			case String id -> Stream.of(id);
			case null, default -> Stream.empty();
		};
	}

	private static @Nullable Object replaced(@Nullable Object value, Map<String, String> kept) {
		return switch (value) {
			case Collection<?> several -> several.stream().map((one) -> replaced(one, kept)).toList();
			case String id -> kept.getOrDefault(id, id);
			case null, default -> value;
		};
	}

}
