package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The starting questions, read from files. */
class OperationsTests {

	@Test
	void followTheOrderOfTheFileNames() {
		var operations = new Operations(new Resource[] { file("b", "query B { b }"), file("a", "query A { a }") },
				list(""));
		assertThat(operations.all()).extracting(Operation::name).containsExactly("A", "B");
		assertThat(operations.listed()).isEmpty();
	}

	@Test
	void followTheListBefore() {
		var files = new Resource[] { file("a.graphql", "query A { a }"), file("b.graphql", "query B { b }"),
				file("c.graphql", "query C { c }") };
		var operations = new Operations(files, list("Second, first\n  b\n\nThen\n\tc\n"));
		assertThat(operations.all()).extracting(Operation::name).containsExactly("B", "C", "A");
		assertThat(operations.listed()).containsOnlyKeys("Second, first", "Then");
		assertThat(operations.named("A").heading()).isNull();
	}

	@Test
	void refuseAListThatDoesNotFit() {
		var files = new Resource[] { file("a.graphql", "query A { a }") };
		assertThatIllegalStateException().isThrownBy(() -> new Operations(files, list("H\n  b")))
			.withMessage("The list of questions names b, and no file is called so.");
		assertThatIllegalStateException().isThrownBy(() -> new Operations(files, list("H\n  a\n  a")))
			.withMessage("The list of questions names a twice.");
	}

	@Test
	void areAllListedButThoseOfPagesAndThoseThatWrite() throws IOException {
		var resolver = new PathMatchingResourcePatternResolver();
		var files = resolver.getResources("classpath*:operations/**/*.graphql");
		var operations = new Operations(files, resolver.getResources("classpath*:operations/questions.txt"));
		var unlisted = Arrays.stream(files)
			.filter((file) -> !file.toString().contains("/page/"))
			.map(OperationsTests::parsed)
			.filter((operation) -> operation.reads() && operations.named(operation.name()).heading() == null)
			.map(Operation::name);
		assertThat(unlisted).isEmpty();
		assertThat(operations.all().getFirst().name()).isEqualTo("TrailToTheSpeech");
	}

	private static Operation parsed(Resource file) {
		try {
			return Operation.parse(file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Resource[] list(String text) {
		return new Resource[] { file("questions.txt", text) };
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
		assertThat(new Operations(new Resource[0], new Resource[0]).all()).isEmpty();
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
			.isThrownBy(() -> new Operations(new Resource[] { file("x.graphql", document) }, list("")))
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
