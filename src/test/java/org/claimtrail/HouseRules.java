package org.claimtrail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.claimtrail.projection.CypherTemplate;
import org.junit.platform.commons.annotation.Testable;
import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules that Spring Modulith, the compiler and checkstyle cannot hold. */
final class HouseRules {

	static final Set<String> FEATURES = Set.of("organization", "speaker", "article", "claim", "citation", "proposition",
			"change", "edit", "review", "figure", "measure", "search", "corpus", "export", "cypher", "identity",
			"subscription");

	static final Set<String> TECHNICAL = Set.of("account", "date", "launch", "ledger", "projection", "graphql", "neo4j",
			"pages", "printed", "http", "health", "table");

	private static final DescribedPredicate<JavaClass> CONTROLLER = topLevel("belong to a controller", "Controller");

	private static final DescribedPredicate<JavaClass> TEST = topLevel("belong to a test that is run", "Tests", "IT");

	private static final DescribedPredicate<JavaClass> HOLD_CYPHER = DescribedPredicate.describe("hold fixed Cypher",
			(type) -> type.getMethodCallsFromSelf()
				.stream()
				.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(CypherTemplate.class)
						&& (call.getOrigin() instanceof JavaStaticInitializer || type.isEnum())));

	private HouseRules() {
	}

	/** Rules for the application. */
	static Stream<HouseRule> forProduction() {
		return Stream.concat(forLayers(), forAllCode());
	}

	/** Rules for the tests. */
	static Stream<HouseRule> forTests() {
		return Stream.of(rule("tests are named so that they run",
				(root) -> methods().that()
					.areMetaAnnotatedWith(Testable.class)
					.and()
					.areDeclaredInClassesThat()
					.resideOutsideOfPackage("org.claimtrail.bench")
					.should()
					.beDeclaredInClassesThat(TEST),
				"StrayFacts"));
	}

	private static Stream<HouseRule> forLayers() {
		return Stream.of(
				rule("controllers are package-private",
						(root) -> classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate(),
						"ExposedController"),
				rule("only controllers and the technical packages touch GraphQL",
						(root) -> noClasses().that(DescribedPredicate.not(CONTROLLER))
							.and()
							.resideOutsideOfPackages(below(root, "graphql", "projection", "pages"))
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage("org.springframework.graphql..", "graphql.."),
						"AnsweringDoor"),
				rule("controllers leave Neo4j to others",
						(root) -> noClasses().that(CONTROLLER)
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j.."),
						"QueryingController", "RecklessController"),
				rule("only features, the ledger, the projection and the store touch Neo4j",
						(root) -> noClasses().that()
							.resideOutsideOfPackages(below(root, FEATURES))
							.and()
							.resideOutsideOfPackages(below(root, "ledger", "projection", "neo4j"))
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j.."),
						"QueryingPage"),
				rule("only the store knows that the database is embedded",
						(root) -> noClasses().that()
							.resideOutsideOfPackages(below(root, "neo4j"))
							.should()
							.dependOnClassesThat(resideInAPackage("org.neo4j..").and(DescribedPredicate
								.not(resideInAnyPackage("org.neo4j.driver..", "org.neo4j.cypherdsl..")))),
						"StoreOpeningQueries"),
				rule("technical packages know no feature",
						(root) -> noClasses().that()
							.resideInAnyPackage(below(root, TECHNICAL))
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage(below(root, FEATURES)),
						"PartialProjection"),
				rule("public types have a user in another package",
						(root) -> classes().that()
							.arePublic()
							.and()
							.areTopLevelClasses()
							.and()
							.areNotMetaAnnotatedWith(SpringBootApplication.class)
							.should(haveAUserInAnotherPackage()),
						"LonelyDoor"));
	}

	private static Stream<HouseRule> forAllCode() {
		return Stream.of(
				rule("one name is one type",
						(root) -> classes().that()
							.areTopLevelClasses()
							.and()
							.doNotHaveSimpleName("package-info")
							.should(haveANameOfTheirOwn()),
						"Twin"),
				rule("no room leads back to itself",
						(root) -> SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles(),
						"Upstairs", "Downstairs"),
				rule("names say what a type is for",
						(root) -> noClasses().should()
							.haveNameMatching(".*(Impl|D[Tt][Oo]|Utils?|Helper|Manager|Base)"),
						"ClaimHelper"),
				rule("nothing is put into fields", (root) -> GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
						"InjectedQueries"),
				rule("nothing logs past the application's logging",
						(root) -> noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."),
						"ChattyQueries"),
				rule("only the command line ends the process", (root) -> noClasses().that()
					.areNotMetaAnnotatedWith(SpringBootApplication.class)
					.and()
					.resideOutsideOfPackages(below(root, "corpus", "neo4j.reader"))
					.should(callMethod(System.class, "exit", int.class).or(callMethod(Runtime.class, "exit", int.class))
						.or(callMethod(Runtime.class, "halt", int.class))), "QuittingQueries", "HaltingQueries"),
				rule("exceptions say what went wrong",
						(root) -> GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS, "VagueQueries"),
				rule("static fields never change",
						(root) -> fields().that()
							.areStatic()
							.and()
							.doNotHaveModifier(JavaModifier.SYNTHETIC)
							.should()
							.beFinal()
							.andShould(hideArrays()),
						"CountingQueries", "LeakyQueries"),
				rule("fixed Cypher has one form",
						(root) -> noClasses().that()
							.doNotHaveSimpleName("CypherTemplate")
							.and()
							.doNotHaveSimpleName("Telling")
							.should()
							.callMethod(Cypher.class, "raw", String.class, Object[].class),
						"GluedQueries"),
				rule("a mistake in fixed Cypher stops the start",
						(root) -> classes().that(HOLD_CYPHER).should(new LoadedAtStart()), "LateQueries"),
				rule("there is one JSON library",
						(root) -> noClasses().should()
							.dependOnClassesThat()
							.resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..",
									"com.fasterxml.jackson.dataformat.."),
						"OldJsonRecords"));
	}

	private static HouseRule rule(String name, Function<String, ArchRule> below, String... canaries) {
		return new HouseRule(name, below, Set.of(canaries));
	}

	private static String[] below(String root, Set<String> packages) {
		return below(root, packages.toArray(String[]::new));
	}

	private static String[] below(String root, String... packages) {
		return Arrays.stream(packages).map((name) -> root + "." + name + "..").toArray(String[]::new);
	}

	private static DescribedPredicate<JavaClass> topLevel(String description, String... suffixes) {
		return DescribedPredicate.describe(description, (type) -> {
			JavaClass outermost = type;
			for (Optional<JavaClass> next = type.getEnclosingClass(); next
				.isPresent(); next = outermost.getEnclosingClass()) {
				outermost = next.get();
			}
			return Arrays.stream(suffixes).anyMatch(outermost.getSimpleName()::endsWith);
		});
	}

	private static ArchCondition<JavaClass> haveAUserInAnotherPackage() {
		return new ArchCondition<>("have a user in another package") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean used = isUsedOutside(type) || isSpokenOfByAnotherPublicType(type);
				events.add(new SimpleConditionEvent(type, used, type.getDescription()
						+ " has no user outside of its package in " + type.getSourceCodeLocation()));
			}

		};
	}

	private static boolean isUsedOutside(JavaClass type) {
		return type.getDirectDependenciesToSelf()
			.stream()
			.anyMatch((use) -> !use.getOriginClass().getPackage().equals(type.getPackage()));
	}

	private static boolean isSpokenOfByAnotherPublicType(JavaClass type) {
		return type.getPackage()
			.getClasses()
			.stream()
			.filter((other) -> !other.equals(type) && other.getModifiers().contains(JavaModifier.PUBLIC))
			.flatMap((other) -> other.getCodeUnits().stream())
			.filter((unit) -> unit.getModifiers().contains(JavaModifier.PUBLIC))
			.flatMap((unit) -> Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()))
			.anyMatch((spoken) -> spoken.getAllInvolvedRawTypes().contains(type));
	}

	private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
		return new ArchCondition<>("have a name of their own") {

			private final Map<String, JavaClass> owners = new HashMap<>();

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				JavaClass owner = this.owners.putIfAbsent(type.getSimpleName(), type);
				events.add(new SimpleConditionEvent(type, owner == null,
						type.getDescription() + " has the name of " + owner + " in " + type.getSourceCodeLocation()));
			}

		};
	}

	private static ArchCondition<JavaField> hideArrays() {
		return new ArchCondition<>("not be a visible array") {

			@Override
			public void check(JavaField field, ConditionEvents events) {
				boolean open = field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
				events.add(new SimpleConditionEvent(field, !open,
						field.getDescription() + " is an array in " + field.getSourceCodeLocation()));
			}

		};
	}

}
