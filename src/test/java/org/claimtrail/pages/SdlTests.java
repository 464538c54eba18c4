package org.claimtrail.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract as text says what introspection says. */
class SdlTests {

	@Test
	void saysWhatIntrospectionSays() throws IOException {
		var schema = build(new ClassPathResource("pages/tiny.graphqls").getContentAsString(StandardCharsets.UTF_8));
		var printed = build(Sdl.print(schema));
		assertThat(introspect(printed)).isEqualTo(introspect(schema));
	}

	@Test
	void saysWhatDiffers() {
		var described = build("type Query { \"Yes.\" a: Int }");
		var bare = build("type Query { a: Int }");
		assertThat(introspect(build(Sdl.print(bare)))).isNotEqualTo(introspect(described));
	}

	@Test
	void keepsTheMappingToTheGraphToItself() {
		var schema = build("directive @node(label: String!) on OBJECT type Query @node(label: \"Root\") { a: Int }");
		assertThat(Sdl.print(schema)).contains("directive @node").doesNotContain("Root");
	}

	@Test
	void putsEveryDescriptionInABlock() {
		var schema = build(
				"\"One.\" type Query { \"Says \\\"so\\\".\" a: Int\n\"\"\"\nTwo\n\"lines\"\n\"\"\"\nb(\"Of it.\" c: Int): Int }");
		assertThat(Sdl.print(schema)).contains("\"\"\"One.\"\"\"\ntype Query", "    \"\"\"Of it.\"\"\"\n",
				"\n  \"lines\"\n");
		assertThat(introspect(build(Sdl.print(schema)))).isEqualTo(introspect(schema));
	}

	@Test
	void leavesOutWhatEveryServerHas() {
		var schema = build("type Query { a: Int @deprecated }");
		assertThat(Sdl.print(schema)).doesNotContain("directive", "scalar", "__");
	}

	private static GraphQLSchema build(String sdl) {
		var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
	}

	private static Map<String, Object> introspect(GraphQLSchema schema) {
		var answer = GraphQL.newGraphQL(schema).build().execute(IntrospectionQuery.INTROSPECTION_QUERY);
		return answer.toSpecification();
	}

}
