package org.claimtrail.neo4j.reader;

import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.modulith.NamedInterface;

/**
 * A statement, and what it may take. It goes to the process that reads as one line.
 *
 * @param statement the Cypher
 * @param parameters values of its parameters: texts, numbers, truth values, lists, maps
 * @param millis longest time
 * @param rows most rows of the answer
 * @param bytes most bytes of the answer, as JSON
 */
@NamedInterface("reader")
public record ReadQuestion(String statement, Map<String, Object> parameters, long millis, long rows, long bytes) {

	/** The question as a line. */
	public String line() {
		return JsonMapper.shared().writeValueAsString(this) + "\n";
	}

	static ReadQuestion of(String line) throws ReadRefusal {
		try {
			return JsonMapper.shared().readValue(line, ReadQuestion.class);
		}
		catch (JacksonException ex) {
			throw new ReadRefusal("Neo.ClientError.Request.Invalid", "The question cannot be read.");
		}
	}

}
