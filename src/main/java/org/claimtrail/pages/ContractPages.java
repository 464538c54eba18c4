package org.claimtrail.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contracts as text: the SDL of the running server, the JSON Schema of the documents
 * it reads, and the doors beside GraphQL by OpenAPI.
 */
@RestController
class ContractPages {

	private static final Resource DOSSIER_SCHEMA = new ClassPathResource("corpus/claimtrail.schema.json");

	private static final Resource CONTRACT = new ClassPathResource("contract/contract.graphqls");

	private static final Resource DOORS = new ClassPathResource("pages/openapi.json");

	private final Text sdl;

	private final Text doors;

	private final @Nullable Text dossierSchema;

	ContractPages(GraphQlSource source) throws IOException {
		this.sdl = Text.of("text/plain;charset=UTF-8", version() + Sdl.print(source.schema()));
		this.doors = Text.of("application/json", DOORS.getContentAsByteArray());
		this.dossierSchema = DOSSIER_SCHEMA.exists()
				? Text.of("application/schema+json", DOSSIER_SCHEMA.getContentAsByteArray()) : null;
	}

	/** The line that tells the version. */
	private static String version() throws IOException {
		return CONTRACT.getContentAsString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow() + "\n\n";
	}

	@GetMapping("/graphql/schema")
	ResponseEntity<byte[]> sdl() {
		return this.sdl.response();
	}

	@GetMapping("/schema/claimtrail.json")
	ResponseEntity<byte[]> dossierSchema() {
		return (this.dossierSchema != null) ? this.dossierSchema.response() : ResponseEntity.notFound().build();
	}

	@GetMapping("/openapi.json")
	ResponseEntity<byte[]> doors() {
		return this.doors.response();
	}

}
