package org.claimtrail.projection.execution;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.SchemaGenerator;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SchemaReport;

/**
 * Lets answers pass the engine as they are, and stops the start when a field of the
 * contract has neither a mapping nor a controller.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer projectAnswers(ObjectProvider<DataFetcherExceptionResolver> resolvers,
			ProjectedSchema schema) {
		DataFetcherExceptionHandler exceptions = DataFetcherExceptionResolver
			.createExceptionHandler(resolvers.orderedStream().toList());
		return (builder) -> builder
			.configureGraphQl((engine) -> engine.queryExecutionStrategy(new ProjectedExecutionStrategy(exceptions))
				.subscriptionExecutionStrategy(new ProjectedEventStrategy(exceptions)))
			.schemaFactory((types, wiring) -> schema.read(new SchemaGenerator().makeExecutableSchema(types, wiring)))
			.inspectSchemaMappings((report) -> check(report, schema));
	}

	private static void check(SchemaReport report, ProjectedSchema schema) {
		Collection<String> unmapped = new TreeSet<>(schema.mapping().unmapped());
		Set<String> roots = Set.of(report.schema().getQueryType().getName(), "Subscription");
		for (FieldCoordinates field : report.unmappedFields()) {
			if (roots.contains(field.getTypeName()) || schema.mapping().controlled().contains(field.getTypeName())) {
				unmapped.add(field.toString());
			}
		}
		report.unmappedRegistrations().keySet().forEach((field) -> unmapped.add(field + " (resolved, not declared)"));
		report.unmappedArguments()
			.values()
			.forEach((arguments) -> arguments
				.forEach((argument) -> unmapped.add("argument " + argument + " (read, not declared)")));
		if (!unmapped.isEmpty()) {
			throw new UnmappedFieldsException(unmapped);
		}
	}

}
