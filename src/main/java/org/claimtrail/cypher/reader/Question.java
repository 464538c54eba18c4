package org.claimtrail.cypher.reader;

import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement, and what it may take. It goes to the process that reads as one line.
 *
 * @param statement the Cypher
 * @param parameters values of its parameters: texts, numbers, truth values, lists, maps
 * @param millis longest time
 * @param rows most rows of the answer
 * @param bytes most bytes of the answer, as JSON
 */
public record Question(String statement, Map<String, Object> parameters, long millis, long rows, long bytes) {

	/** The question as a line. */
	public String line() {
		return JsonMapper.shared().writeValueAsString(this) + "\n";
	}

	static Question of(String line) throws Refusal {
		try {
			return JsonMapper.shared().readValue(line, Question.class);
		}
		catch (JacksonException ex) {
			throw new Refusal("Neo.ClientError.Request.Invalid", "The question cannot be read.");
		}
	}

}
