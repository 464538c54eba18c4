package org.claimtrail.projection.mapping;

import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTransformer;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WithoutStorageTests {

	private static final String STORED = """
			directive @node(label: String!) on OBJECT
			directive @relationship(type: String!, direction: RelationshipDirection!) on FIELD_DEFINITION
			directive @property(name: String!) on FIELD_DEFINITION | ENUM_VALUE | INPUT_FIELD_DEFINITION
			enum RelationshipDirection { OUT IN }
			enum Order { NAME @property(name: "n") OLD @deprecated(reason: "Use NAME.") }
			input Where { name: String @property(name: "n") }
			type Thing @node(label: "T") {
				name(where: Where, by: Order = NAME): String @property(name: "n")
				parts: [Thing!]! @relationship(type: "PART_OF", direction: IN)
			}
			type Query { thing: Thing }
			""";

	private static final String SHOWN = """
			enum Order { NAME OLD @deprecated(reason: "Use NAME.") }
			input Where { name: String }
			type Thing { name(where: Where, by: Order = NAME): String parts: [Thing!]! }
			type Query { thing: Thing }
			""";

	@Test
	void leavesWhatClientsSee() {
		GraphQLSchema shown = SchemaTransformer.transformSchema(build(STORED), new WithoutStorage());
		assertThat(print(shown)).isEqualTo(print(build(SHOWN)));
		assertThat(shown.getDirectives()).extracting(GraphQLDirective::getName).doesNotContain("node", "property");
		assertThat(shown.getType("RelationshipDirection")).isNull();
	}

	private static GraphQLSchema build(String sdl) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
	}

	private static String print(GraphQLSchema schema) {
		return new SchemaPrinter().print(schema);
	}

}
