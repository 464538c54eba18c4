package org.claimtrail.pages;

import java.util.stream.Collectors;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;

/**
 * A question ready to be asked.
 *
 * @param name the name of its operation
 * @param question what it asks, in words; the name where the file says nothing
 * @param document the GraphQL text
 */
public record Operation(String name, String question, String document) {

	/**
	 * Reads a document that holds one named operation and may open with a comment.
	 */
	static Operation parse(String document) {
		var definitions = new Parser().parseDocument(document).getDefinitionsOfType(OperationDefinition.class);
		if (definitions.size() != 1) {
			throw new IllegalArgumentException("expected one operation, found " + definitions.size());
		}
		var name = definitions.getFirst().getName();
		if (name == null) {
			throw new IllegalArgumentException("expected a name for the operation");
		}
		var question = document.lines()
			.takeWhile((line) -> line.startsWith("#"))
			.map((line) -> line.substring(1).strip())
			.collect(Collectors.joining(" "))
			.strip();
		return new Operation(name, question.isEmpty() ? name : question, document);
	}

}
