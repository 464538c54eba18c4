package org.claimtrail.graphql.error;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodesTests {

	private final GraphQL engine = GraphQL
		.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
				type Query { items(where: Where, first: Int): Int }
				input Where { name: String, of: Where, among: [Int!] }
				"""), RuntimeWiring.MOCKED_WIRING))
		.build();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{ items(where: {unknown: 1, name: \"a} is b\"}) } | 'where' contains a field not in 'Where': 'unknown'",
			"{ items(where: {of: {of: {unknown: [1]}}}) } | 'where.of.of' contains a field not in 'Where': 'unknown'",
			"{ items(where: {name: {unknown: 1}}) } | 'where.name' is not a valid 'String'",
			"{ items(where: {among: [{unknown: 1}]}) } | 'where.among[0]' is not a valid 'Int'",
			"{ items(first: \"ten\") } | 'first' with value 'ten' is not a valid 'Int'" })
	void saysWhatIsWrongWithAnArgumentWithoutTheWordsOfJava(String query, String message) {
		ExecutionResult result = ErrorCodes.complete(this.engine.execute(query));

		assertThat(result.getErrors()).first()
			.extracting(GraphQLError::getMessage)
			.asString()
			.contains(message)
			.doesNotContain("Value{", "objectFields");
	}

}
