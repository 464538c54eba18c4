package org.claimtrail.cypher;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement as a client sends it, by the conventions of Neo4j's Query API.
 *
 * @param statement the Cypher
 * @param parameters values of its parameters
 */
record StatementRequest(String statement, Map<String, Object> parameters) {

	private static final int LONGEST = 10_000;

	private static final String STATEMENT = "statement";

	private static final String PARAMETERS = "parameters";

	private static final String ACCESS_MODE = "accessMode";

	/** What the Query API knows besides; here it changes nothing. */
	private static final Set<String> KNOWN = Set.of(STATEMENT, PARAMETERS, ACCESS_MODE, "includeCounters", "bookmarks");

	/**
	 * Reads a body.
	 * @throws HttpFault if it is no statement, with what was expected
	 */
	static StatementRequest of(byte[] body) {
		Map<?, ?> given = object(body);
		for (Object key : given.keySet()) {
			if (!KNOWN.contains(key)) {
				throw wrong("The body has the key %s; it may have %s.".formatted(key, new TreeSet<>(KNOWN)));
			}
		}
		if (!(given.get(STATEMENT) instanceof String statement) || statement.isBlank()) {
			throw wrong(
					"The body needs the key statement with Cypher as text, as in {\"statement\": \"MATCH (c:Claim) RETURN count(c)\"}.");
		}
		if (given.get(ACCESS_MODE) instanceof String mode && !mode.equalsIgnoreCase("READ")) {
			throw wrong("The accessMode is %s; this door only reads: Read.".formatted(mode));
		}
		return of(statement, parameters(given.get(PARAMETERS)));
	}

	/**
	 * Takes a statement.
	 * @throws HttpFault if it is none, or too long
	 */
	static StatementRequest of(String statement, Map<String, Object> parameters) {
		if (statement.isBlank()) {
			throw wrong("The statement is empty. Write one, as MATCH (c:Claim) RETURN count(c).");
		}
		if (statement.length() > LONGEST) {
			throw wrong("The statement has %,d characters, the most is %,d. Send values as parameters."
				.formatted(statement.length(), LONGEST));
		}
		return new StatementRequest(statement, parameters);
	}

	private static Map<String, Object> parameters(@Nullable Object given) {
		if (given != null && !(given instanceof Map<?, ?>)) {
			throw wrong("The parameters must be an object, as in {\"measure\": \"measure:x\"}.");
		}
		@SuppressWarnings("unchecked")
		Map<String, Object> parameters = (Map<String, Object>) Objects.requireNonNullElse(given, Map.of());
		return parameters;
	}

	private static Map<?, ?> object(byte[] body) {
		try {
			if (JsonMapper.shared().readValue(body, Object.class) instanceof Map<?, ?> map) {
				return map;
			}
		}
		catch (JacksonException ex) {
			throw wrong("The body is no JSON: " + ex.getOriginalMessage().replaceAll(", from `[^`]*`", ""));
		}
		throw wrong("The body must be an object of JSON with the key statement.");
	}

	private static HttpFault wrong(String message) {
		return new HttpFault(400, Code.BAD_REQUEST, message);
	}

}
