package org.claimtrail.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What the projection makes of an operation on the real contract with the real rules,
 * without a store.
 */
record CompiledOperation(List<String> statements, List<Map<String, @Nullable Object>> parameters,
		List<GraphQLError> errors) {

	private static final Set<String> FEATURES = Set.of("organization", "speaker", "article", "claim", "citation",
			"proposition", "review", "figure");

	private static final SchemaMapping CONTRACT = contract("");

	static CompiledOperation of(String document) {
		return of(document, Map.of());
	}

	static CompiledOperation of(String document, Map<String, Object> variables) {
		CompiledOperation compiled = new CompiledOperation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.variables(variables)
			.localContext((Consumer<DataFetchingEnvironment>) (environment) -> compiled.add(CONTRACT, environment))
			.build();
		compiled.errors.addAll(GraphQL.newGraphQL(CONTRACT.schema()).build().execute(input).getErrors());
		return compiled;
	}

	/** The only statement. */
	String statement() {
		if (this.statements.size() != 1) {
			throw new AssertionError("Expected one statement, and there are " + this.statements + this.errors);
		}
		return this.statements.getFirst();
	}

	private void add(SchemaMapping mapping, DataFetchingEnvironment environment) {
		SelectionReader reader = new SelectionReader(mapping, new Cursors(() -> "a store"), environment);
		boolean connection = GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLObjectType type
				&& OutputMappings.isConnection(type);
		String id = environment.getArgumentOrDefault("id", "");
		Selection.Root root = connection ? reader.all() : reader.one(typeOf(mapping, environment, id), "id", id);
		this.statements.add(StatementCompiler.compile(root));
		this.parameters.add(reader.values());
	}

	private static String typeOf(SchemaMapping mapping, DataFetchingEnvironment environment, String id) {
		return "node".equals(environment.getFieldDefinition().getName()) ? String.valueOf(mapping.typeOf(id))
				: GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName();
	}

	/** The mapping of the contract with something more declared. */
	static SchemaMapping contract(String more) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
				Stream<Path> files = Files.list(Path.of("graphql/schema"))) {
			// the annotation of configurations is a component's too
			classes(Component.class, "graphql", FEATURES).forEach(context::register);
			context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
			context.refresh();
			TypeDefinitionRegistry types = more.isEmpty() ? new TypeDefinitionRegistry()
					: new SchemaParser().parse(more);
			for (Path file : files.toList()) {
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
