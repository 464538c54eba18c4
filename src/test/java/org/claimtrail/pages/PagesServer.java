package org.claimtrail.pages;

import java.util.List;
import java.util.Map;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The pages over a tiny schema of their own, without a store. */
@TestComponent
@EnableAutoConfiguration(exclude = { DataNeo4jAutoConfiguration.class, DataNeo4jRepositoriesAutoConfiguration.class,
		Neo4jAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
		SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
@ComponentScan
class PagesServer {

	static final String TINY = """
			spring.graphql.schema.locations=classpath:pages/
			spring.graphql.schema.file-extensions=.graphqls
			claimtrail.pages.operations=classpath:pages/operations/*.graphql
			claimtrail.pages.questions=classpath:pages/operations/questions.txt
			claimtrail.pages.ahead=false
			""";

	private static final GraphQLScalarType PARTIAL_DATE = GraphQLScalarType.newScalar(Scalars.GraphQLString)
		.name("PartialDate")
		.build();

	private static final List<Map<String, String>> CLAIMS = List.of(
			Map.of("id", "claim:one", "statement", "First, the crowd was large."),
			Map.of("id", "claim:two", "statement", "Then, it was larger."));

	@Bean
	RuntimeWiringConfigurer claims() {
		return (wiring) -> wiring.scalar(PARTIAL_DATE)
			.type("Query",
					(query) -> query
						.dataFetcher("claims",
								(asked) -> Map.of("edges",
										CLAIMS.stream().map((claim) -> Map.of("node", claim)).toList()))
						.dataFetcher("claim", (asked) -> CLAIMS.getLast()));
	}

}
