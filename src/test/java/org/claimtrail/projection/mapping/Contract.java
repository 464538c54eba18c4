package org.claimtrail.projection.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The real contract with the real rules, without a store. */
public final class Contract {

	private static final Set<String> FEATURES = Set.of("organization", "speaker", "article", "claim", "citation",
			"proposition", "review", "figure", "measure", "change", "identity");

	private Contract() {
	}

	/** Whether a type is that of a connection. */
	public static boolean isConnection(GraphQLOutputType type) {
		return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object
				&& OutputMappings.isConnection(object);
	}

	/** The mapping of the contract with something more declared. */
	public static SchemaMapping mapping(String more) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
				Stream<Path> files = Files.walk(Path.of("graphql/schema"))) {
			// the annotation of configurations is a component's too
			classes(Component.class, "graphql", FEATURES).forEach(context::register);
			context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
			context.refresh();
			TypeDefinitionRegistry types = more.isEmpty() ? new TypeDefinitionRegistry()
					: new SchemaParser().parse(more);
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				types.merge(new SchemaParser().parse(file.toFile()));
			}
			RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
			context.getBeanProvider(RuntimeWiringConfigurer.class)
				.forEach((configurer) -> configurer.configure(wiring));
			return new SchemaMapping(schema(types, wiring),
					new Rules(List.copyOf(context.getBeansOfType(ComputedField.class).values()),
							List.copyOf(context.getBeansOfType(ComputedEdgeField.class).values()),
							List.copyOf(context.getBeansOfType(ComputedGroups.class).values()),
							List.copyOf(context.getBeansOfType(ComputedCondition.class).values())),
					vocabulary());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static GraphQLSchema schema(TypeDefinitionRegistry types, RuntimeWiring.Builder wiring) {
		TypeResolver none = (environment) -> null;
		wiring.type("Node", (builder) -> builder.typeResolver(none));
		wiring.type("Claimant", (builder) -> builder.typeResolver(none));
		wiring.type("Reviewable", (builder) -> builder.typeResolver(none));
		wiring.type("MutationPayload", (builder) -> builder.typeResolver(none));
		wiring.type("ClaimPayload", (builder) -> builder.typeResolver(none));
		wiring.type("ProposalPayload", (builder) -> builder.typeResolver(none));
		wiring.type("ClaimantPayload", (builder) -> builder.typeResolver(none));
		wiring.type("Query", (builder) -> builder.defaultDataFetcher((environment) -> {
			Consumer<DataFetchingEnvironment> consumer = environment.getLocalContext();
			Objects.requireNonNull(consumer).accept(environment);
			return null;
		}));
		return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
	}

	private static NodeVocabulary vocabulary() {
		Neo4jMappingContext entities = new Neo4jMappingContext();
		entities.setInitialEntitySet(classes(Node.class, "graphql", FEATURES));
		entities.afterPropertiesSet();
		return new NodeVocabulary(entities);
	}

	private static Set<Class<?>> classes(Class<? extends Annotation> annotation, String technical,
			Set<String> features) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
		Set<Class<?>> classes = new HashSet<>();
		Stream.concat(Stream.of(technical), features.stream())
			.flatMap((name) -> scanner.findCandidateComponents("org.claimtrail." + name).stream())
			.forEach((definition) -> classes
				.add(ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null)));
		return classes;
	}

}
