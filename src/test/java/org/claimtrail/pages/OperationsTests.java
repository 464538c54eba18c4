package org.claimtrail.pages;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The starting questions, read from files. */
class OperationsTests {

	@Test
	void followTheOrderOfTheFileNames() {
		var operations = new Operations(new Resource[] { file("b", "query B { b }"), file("a", "query A { a }") });
		assertThat(operations.all()).extracting(Operation::name).containsExactly("A", "B");
	}

	@Test
	void takeTheQuestionFromTheOpeningComment() {
		var operation = Operation.parse("# Who said\n# it?\nquery Who {\n # not this\n a }");
		assertThat(operation.question()).isEqualTo("Who said it?");
		assertThat(operation.document()).startsWith("# Who said");
	}

	@Test
	void takeTheNameWhereNothingIsSaid() {
		assertThat(Operation.parse("query Who { a } # later").question()).isEqualTo("Who");
	}

	@Test
	void mayBeNone() {
		assertThat(new Operations(new Resource[0]).all()).isEmpty();
	}

	@Test
	void nameTheFileThatHoldsNoSingleNamedOperation() {
		refuses("{ a }", "x.graphql: expected a name");
		refuses("query A { a } query B { b }", "x.graphql: expected one operation, found 2");
		refuses("fragment F on Query { a }", "x.graphql: expected one operation, found 0");
		refuses("query A {", "x.graphql: ");
	}

	private static void refuses(String document, String message) {
		assertThatIllegalStateException()
			.isThrownBy(() -> new Operations(new Resource[] { file("x.graphql", document) }))
			.withMessageStartingWith(message);
	}

	private static Resource file(String name, String document) {
		return new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return name;
			}
		};
	}

}
