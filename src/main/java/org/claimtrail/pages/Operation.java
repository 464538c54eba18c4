package org.claimtrail.pages;

import java.util.stream.Collectors;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A question ready to be asked.
 *
 * @param name the name of its operation
 * @param question what it asks, in words; the name where the file says nothing
 * @param document the GraphQL text
 * @param heading what it stands under in the list of questions; null for one that is not
 * listed, such as a question behind a page
 */
public record Operation(String name, String question, String document, @Nullable String heading) {

	/**
	 * Reads a document that holds one named operation and may open with a comment.
	 */
	static Operation parse(String document) {
		OperationDefinition definition = definition(document);
		var name = definition.getName();
		if (name == null) {
			throw new IllegalArgumentException("expected a name for the operation");
		}
		var question = document.lines()
			.takeWhile((line) -> line.startsWith("#"))
			.map((line) -> line.substring(1).strip())
			.collect(Collectors.joining(" "))
			.strip();
		return new Operation(name, question.isEmpty() ? name : question, document, null);
	}

	Operation under(@Nullable String listed) {
		return new Operation(this.name, this.question, this.document, listed);
	}

	/** Whether it only reads, so that it may be asked without being asked for. */
	public boolean reads() {
		return definition(this.document).getOperation() == OperationDefinition.Operation.QUERY;
	}

	private static OperationDefinition definition(String document) {
		var definitions = new Parser().parseDocument(document).getDefinitionsOfType(OperationDefinition.class);
		if (definitions.size() != 1) {
			throw new IllegalArgumentException("expected one operation, found " + definitions.size());
		}
		return definitions.getFirst();
	}

}
