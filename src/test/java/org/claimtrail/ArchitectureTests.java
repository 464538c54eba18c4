package org.claimtrail;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The code keeps the rules of the house, and each rule catches its canaries: those and no
 * others.
 */
class ArchitectureTests {

	private static final String ROOT = "org.claimtrail";

	private static final String CANARY_ROOT = "org.claimtrail.canary.rules";

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	private static final JavaClasses TESTS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("/canary/"))
		.importPackages(ROOT);

	private static final JavaClasses CANARIES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
		.importPackages(CANARY_ROOT);

	/** Canaries that do right, or are only there for another to use. */
	private static final Set<String> BLAMELESS = Set.of("HonestController", "HonestQueries", "ExposedControllerUser",
			"Claims");

	/** More than a person can keep in mind. */
	private static final int CROWD = 16;

	@ParameterizedTest
	@MethodSource("org.claimtrail.HouseRules#forProduction")
	void holdsInTheApplication(HouseRule rule) {
		rule.check(PRODUCTION, ROOT);
	}

	@ParameterizedTest
	@MethodSource("org.claimtrail.HouseRules#forTests")
	void holdsInTheTests(HouseRule rule) {
		rule.check(TESTS, ROOT);
	}

	@ParameterizedTest
	@MethodSource("allRules")
	void catchesItsCanariesAndNothingElse(HouseRule rule) {
		assertThat(rule.canaries()).isNotEmpty();
		assertThat(rule.caught(CANARIES, CANARY_ROOT)).isEqualTo(rule.canaries());
	}

	@Test
	void everyCanaryIsCaughtUnlessBlameless() {
		Set<String> named = allRules().flatMap((rule) -> rule.canaries().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		named.addAll(BLAMELESS);

		assertThat(CANARIES).filteredOn(JavaClass::isTopLevelClass)
			.extracting(JavaClass::getSimpleName)
			.hasSameElementsAs(named);
	}

	@Test
	void everyPackageIsKnownToTheRules() {
		Set<String> known = new TreeSet<>(HouseRules.FEATURES);
		known.addAll(HouseRules.TECHNICAL);

		assertThat(PRODUCTION.getPackage(ROOT).getSubpackages()).extracting(JavaPackage::getRelativeName)
			.isSubsetOf(known);
	}

	@Test
	void noPackageIsCrowded() {
		assertThat(crowded(PRODUCTION, ROOT)).isEmpty();
	}

	@Test
	void aCrowdedPackageIsCaught() {
		assertThat(crowded(CANARIES, CANARY_ROOT)).containsExactly("claim");
	}

	/** The packages below a root that hold a crowd of types. */
	private static List<String> crowded(JavaClasses classes, String root) {
		return classes.getPackage(root)
			.getSubpackagesInTree()
			.stream()
			.filter((candidate) -> candidate.getClasses()
				.stream()
				.filter((type) -> type.isTopLevelClass() && !type.isArray()
						&& !type.getName().endsWith(".package-info"))
				.count() > CROWD)
			.map((crowded) -> crowded.getName().substring(root.length() + 1))
			.toList();
	}

	static Stream<HouseRule> allRules() {
		return Stream.concat(HouseRules.forProduction(), HouseRules.forTests());
	}

}
