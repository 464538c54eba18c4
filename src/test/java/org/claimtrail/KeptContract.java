package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.GraphQL;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.AstPrinter;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/** The contract without its descriptions, and how two of them differ. */
final class KeptContract {

	private KeptContract() {
	}

	/** The present one. */
	static String present() {
		TypeDefinitionRegistry all = new TypeDefinitionRegistry();
		try (Stream<Path> files = Files.walk(Path.of("graphql/schema"))) {
			files.filter((file) -> file.toString().endsWith(".graphqls"))
				.sorted()
				.forEach((file) -> all.merge(new SchemaParser().parse(file.toFile())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return print(all);
	}

	static String of(String sdl) {
		return print(new SchemaParser().parse(sdl));
	}

	private static String print(TypeDefinitionRegistry types) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build();
		GraphQL engine = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring)).build();
		Options options = Options.defaultOptions().descriptions(false).inputValueDeprecation(true);
		Map<String, Object> told = engine.execute(IntrospectionQueryBuilder.build(options)).getData();
		return AstPrinter
			.printAst(new IntrospectionResultToSchema().createSchemaDefinition(Objects.requireNonNull(told))) + "\n";
	}

	/** What a client of the one may no longer do with the other, or must be aware of. */
	static List<String> breakages(String before, String after) {
		return events(before, after).stream()
			.filter((event) -> event.getLevel() == DiffLevel.BREAKING || event.getLevel() == DiffLevel.DANGEROUS)
			.map(DiffEvent::getReasonMsg)
			.distinct()
			.toList();
	}

	/** What is new. */
	static List<String> additions(String before, String after) {
		return events(before, after).stream()
			.filter((event) -> event.getLevel() == DiffLevel.INFO && event.getCategory() != null)
			.map(DiffEvent::getReasonMsg)
			.distinct()
			.toList();
	}

	private static List<DiffEvent> events(String before, String after) {
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
		return reporter.getEvents();
	}

}
