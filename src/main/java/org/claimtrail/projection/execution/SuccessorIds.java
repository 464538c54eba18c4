package org.claimtrail.projection.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.claimtrail.projection.Successors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Puts the identifiers of what answers by now in the place of those that arguments and
 * conditions name, so that what asked for a record that is no more goes on.
 */
final class SuccessorIds {

	private final List<Successors> successors;

	SuccessorIds(List<Successors> successors) {
		this.successors = successors;
	}

	/**
	 * Those of the identifiers that may have successors.
	 * @param naming the parameters that name records
	 */
	Set<String> among(Set<String> naming, Map<String, @Nullable Object> parameters) {
		Set<String> named = new TreeSet<>();
		naming.forEach((name) -> ids(parameters.get(name)).filter(this::mayHaveSuccessor).forEach(named::add));
		return named;
	}

	/**
	 * The parameters with the successors.
	 * @param pairs of an identifier and its successor
	 */
	static Map<String, @Nullable Object> replace(Set<String> naming, Map<String, @Nullable Object> parameters,
			Value pairs) {
		Map<String, String> kept = new HashMap<>();
		pairs.values().forEach((pair) -> kept.put(pair.get(0).asString(), pair.get(1).asString()));
		Map<String, @Nullable Object> replaced = new HashMap<>(parameters);
		for (String name : naming) {
			replaced.put(name, replaced(parameters.get(name), kept));
		}
		return replaced;
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
