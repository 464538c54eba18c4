package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** The packages depend on each other as they declare, and declare no more. */
class ModularityTests {

	private static final String ROOT = "org.claimtrail";

	private static final String CANARIES = "org.claimtrail.canary.modules";

	@Test
	void modulesUseOnlyWhatTheyMay() {
		ApplicationModules.of(ClaimtrailApplication.class).verify();
	}

	@Test
	void aModuleThatUsesWhatItMayNotOrEntersARoomIsCaught() {
		var violations = ApplicationModules.of(CANARIES, ImportOption.Predefined.ONLY_INCLUDE_TESTS).detectViolations();

		assertThat(violations.getMessages()).anySatisfy((message) -> assertThat(message).contains("trespassing"))
			.anySatisfy((message) -> assertThat(message).contains("prying"))
			.allSatisfy((message) -> assertThat(message).containsAnyOf("trespassing", "prying"));
	}

	@Test
	void packagesDeclareExactlyWhatTheyUse() {
		var production = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(ROOT);

		assertThat(new ModuleDeclarations(production, ROOT).faults()).isEmpty();
	}

	/** Of two declarations of a package, that of the tests would be read. */
	@Test
	void noTestHidesWhatAPackageDeclares() throws IOException {
		Path tests = Path.of("src/test/java");
		try (Stream<Path> files = Files.walk(tests)) {
			assertThat(files.filter((file) -> file.endsWith("package-info.java"))).isNotEmpty()
				.noneMatch((file) -> Files.exists(Path.of("src/main/java").resolve(tests.relativize(file))));
		}
	}

	@Test
	void packagesThatDeclareTooLittleOrTooMuchAreCaught() {
		var canaries = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
			.importPackages(CANARIES);

		assertThat(new ModuleDeclarations(canaries, CANARIES).faults()).containsExactly("bare is not @NullMarked",
				"bare is not an @ApplicationModule", "boastful does not use ground",
				"open declares no allowedDependencies");
	}

}
