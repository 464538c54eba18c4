package org.claimtrail.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The model knows every field, condition and order of the contract. */
class ModelCoverageTests {

	private final Model model = new Model(WorldMaker.make(1));

	@Test
	void knowsAllThatTheContractHas() {
		assertThat(new Coverage(contract(), this.model).unknown()).isEmpty();
	}

	@Test
	void namesWhatIsNew() {
		GraphQLSchema schema = contract("""
				extend type Claim { mood: String sayings(where: SayingWhere): [Saying!]! }
				extend type Figure { shade: String }
				extend type ClaimConnection { median: Float }
				extend type Citation { tone: String }
				type Saying { text: String }
				input SayingWhere { text: TextFilter }
				extend input ClaimWhere { mood: [String!] }
				extend input TextFilter { endsWith: String }
				extend enum ClaimOrderField { MOOD }""");

		assertThat(new Coverage(schema, this.model).unknown()).containsExactlyInAnyOrder("Claim.mood", "Claim.sayings",
				"Figure.shade", "ClaimConnection.median", "Citation.tone", "Saying.text", "SayingWhere.text",
				"ClaimWhere.mood", "TextFilter.endsWith", "ClaimOrderField.MOOD");
	}

	private static GraphQLSchema contract(String... more) {
		TypeDefinitionRegistry contract = new TypeDefinitionRegistry();
		texts(more).forEach((text) -> contract.merge(new SchemaParser().parse(text)));
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(contract);
	}

	private static List<String> texts(String... more) {
		try (Stream<Path> files = Files.walk(Path.of("graphql/schema"))) {
			List<String> texts = new ArrayList<>(List.of(more));
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				texts.add(Files.readString(file));
			}
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
