package org.claimtrail.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.claimtrail.neo4j.SharedStore;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The store understands every question and every rule in each of its main forms. They are
 * found by their types and in the contract, so that none is forgotten.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class EveryQuestionIT {

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.claimtrail");

	private static final Node NODE = Cypher.anyNode("n1");

	private static final Relationship EDGE = Cypher.anyNode().relationshipTo(Cypher.anyNode()).named("r1");

	/** What a pattern, a comprehension or a clause calls something. */
	private static final Pattern BOUND = Pattern
		.compile("[(\\[](\\w+)(?=[:)\\]])|\\b(?:any|all|none|single)\\((\\w+) IN|\\[(\\w+) IN|\\bAS (\\w+)");

	private final ApplicationContext context;

	private final Driver driver;

	private final GraphQLSchema schema;

	EveryQuestionIT(@Autowired ApplicationContext context, @Autowired Driver driver) {
		this.context = context;
		this.driver = driver;
		context.getBean(GraphQlSource.class);
		this.schema = context.getBean(ProjectedSchema.class).mapping().schema();
	}

	@Test
	void everyQuestionIsUnderstoodInEachForm() {
		Map<GraphQLFieldDefinition, List<ComputedQuestion>> questions = questions();
		Set<String> statements = new LinkedHashSet<>();

		questions.forEach((field, some) -> some
			.forEach((question) -> forms(field, (form) -> statements.add(returning(question.of(form))))));

		assertThat(questions).hasSizeGreaterThan(8);
		assertThat(statements).hasSizeGreaterThan(60);
		assertThat(misunderstood(statements)).isEmpty();
	}

	@Test
	void everyRuleForAFieldIsUnderstoodInEachForm() {
		Set<String> statements = new LinkedHashSet<>();
		Set<String> named = new TreeSet<>();
		Map<String, ComputedField> fields = rules(ComputedField.class, ComputedField::name);
		Map<String, ComputedEdgeField> edges = rules(ComputedEdgeField.class, ComputedEdgeField::name);
		Map<String, ComputedGroups> groups = rules(ComputedGroups.class, ComputedGroups::name);

		outputs((rule, field) -> {
			named.add(rule);
			forms(field, (form) -> {
				if (fields.containsKey(rule)) {
					statements.add(matching(known(fields, rule).of(NODE, form)));
				}
				else if (edges.containsKey(rule)) {
					statements.add("MATCH ()-[r1]->() " + returning(known(edges, rule).of(EDGE, form)));
				}
				else {
					statements
						.add(ProbedQuestion.text(known(groups, rule).of(Cypher.match(NODE).with(NODE), NODE, form)));
					Expression all = known(groups, rule).ofAll(form);
					if (all != null) {
						statements.add(returning(all));
					}
				}
			});
		});

		assertThat(named).containsAll(edges.keySet()).containsAll(groups.keySet()).hasSizeGreaterThan(25);
		assertThat(misunderstood(statements)).isEmpty();
	}

	@Test
	void everyRuleForFiltersAndOrdersIsUnderstood() {
		Set<String> statements = new LinkedHashSet<>();

		conditions().forEach((name, condition) -> statements.add("MATCH (n1) WHERE " + condition + " RETURN n1"));
		lists().forEach((name, list) -> statements.add("UNWIND " + list + " AS n2 RETURN n2"));

		assertThat(statements).hasSizeGreaterThan(20);
		assertThat(misunderstood(statements)).isEmpty();
	}

	/** A filter may stand within any text: what it binds must not be bound there. */
	@Test
	void filtersNameWhatTheyBindByTheirNode() {
		Map<String, String> filters = new LinkedHashMap<>(conditions());
		filters.putAll(lists());

		assertThat(filters).allSatisfy((name,
				text) -> assertThat(BOUND.matcher(text)
					.results()
					.flatMap((found) -> Stream.of(1, 2, 3, 4).map(found::group))
					.filter((variable) -> variable != null && !variable.isEmpty())).as("%s: %s", name, text)
					.allSatisfy((variable) -> assertThat(variable).contains("n1")));
	}

	@Test
	void aMistakeIsFound() {
		assertThat(misunderstood(Set.of("RETURN COUNT { (claim:Claim) WHERE clam.id = 1 }"))).singleElement()
			.asString()
			.contains("clam");
	}

	@Test
	void noQuestionIsHiddenFromThis() {
		List<ComputedQuestion> questions = questions().values().stream().flatMap(List::stream).toList();
		Set<String> found = questions.stream()
			.map((question) -> question.getClass().getName())
			.collect(Collectors.toSet());

		assertThat(PRODUCTION.stream()
			.filter((type) -> type.isAssignableTo(ComputedQuestion.class) && !type.isInterface())
			.map(JavaClass::getName)).isNotEmpty().allSatisfy((type) -> assertThat(found).contains(type));
		assertThat(PRODUCTION.stream()
			.flatMap((type) -> type.getFields().stream())
			.filter((field) -> field.getRawType().isAssignableTo(ComputedQuestion.class))
			.filter((field) -> !field.getOwner().getPackageName().endsWith(".projection.shape"))).isNotEmpty()
			.hasSameSizeAs(distinct(questions));
	}

	private static Set<ComputedQuestion> distinct(Collection<ComputedQuestion> questions) {
		Set<ComputedQuestion> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
		distinct.addAll(questions);
		return distinct;
	}

	/** The questions by the root fields that ask them. */
	private Map<GraphQLFieldDefinition, List<ComputedQuestion>> questions() {
		Map<GraphQLFieldDefinition, List<ComputedQuestion>> questions = new LinkedHashMap<>();
		for (JavaClass type : PRODUCTION) {
			for (JavaMethod method : type.getMethods()) {
				GraphQLObjectType root = root(method);
				if (root != null) {
					method.getFieldAccesses()
						.stream()
						.map(JavaFieldAccess::getTarget)
						.flatMap((target) -> target.resolveMember().stream())
						.filter((field) -> field.getRawType().isAssignableTo(ComputedQuestion.class))
						.forEach((field) -> questions
							.computeIfAbsent(root.getFieldDefinition(method.getName()), (asking) -> new ArrayList<>())
							.add(question(field)));
				}
			}
		}
		return questions;
	}

	private @Nullable GraphQLObjectType root(JavaMethod method) {
		return method.isAnnotatedWith(QueryMapping.class) ? this.schema.getQueryType()
				: method.isAnnotatedWith(SubscriptionMapping.class) ? this.schema.getSubscriptionType() : null;
	}

	private ComputedQuestion question(JavaField field) {
		Class<?> owner = field.getOwner().reflect();
		Object value = field.getModifiers().contains(JavaModifier.STATIC)
				? ReflectionTestUtils.getField(owner, field.getName())
				: ReflectionTestUtils.getField(this.context.getBean(owner), field.getName());
		return Objects.requireNonNull((ComputedQuestion) value, field.getFullName());
	}

	private <T> Map<String, T> rules(Class<T> type, java.util.function.Function<T, String> name) {
		return this.context.getBeansOfType(type).values().stream().collect(Collectors.toMap(name, (rule) -> rule));
	}

	private void forms(GraphQLFieldDefinition field, Consumer<ProbedQuestion> each) {
		new ProbedField(field, this::filter).forms().forEach(each);
	}

	/** Conditions that bind variables of their own. */
	private Condition filter(Node node) {
		Condition drifted = this.context.getBean("hasDrift", ComputedCondition.class)
			.on(node, Cypher.parameter("drift"));
		return drifted.and(node.property("id").eq(Cypher.parameter("id")))
			.or(this.context.getBean("retold", ComputedField.class).of(node).asCondition());
	}

	/** The rules for fields, with each field that has them. */
	private void outputs(BiConsumer<String, GraphQLFieldDefinition> each) {
		for (GraphQLNamedSchemaElement type : this.schema.getAllTypesAsList()) {
			if (type instanceof GraphQLFieldsContainer container) {
				for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
					if (field.hasAppliedDirective("computed")) {
						each.accept(rule(field), field);
					}
				}
			}
		}
	}

	/** What is said of a node by each rule that filters and orders name. */
	private Map<String, String> conditions() {
		Map<String, String> texts = new LinkedHashMap<>();
		Map<String, ComputedField> fields = rules(ComputedField.class, ComputedField::name);
		Map<String, ComputedCondition> conditions = rules(ComputedCondition.class, ComputedCondition::name);
		for (String rule : inputs()) {
			texts.put(rule,
					conditions.containsKey(rule)
							? ProbedQuestion.text(known(conditions, rule).on(NODE, Cypher.parameter("value")))
							: ProbedQuestion.text(known(fields, rule).of(NODE)) + " IS NOT NULL");
		}
		assertThat(texts.keySet()).containsAll(conditions.keySet());
		return texts;
	}

	/** The lists that conditions give. */
	private Map<String, String> lists() {
		Map<String, String> texts = new LinkedHashMap<>();
		rules(ComputedCondition.class, ComputedCondition::name).forEach((name, condition) -> {
			for (Object value : List.of(true, List.of("WITHDRAWN"), "x")) {
				try {
					if (condition.lists(value)) {
						texts.put(name + " list", ProbedQuestion.text(condition.list(NODE, Cypher.parameter("value"))));
					}
				}
				catch (ClassCastException ex) {
					// the condition is about values of another type
				}
			}
		});
		assertThat(texts).hasSizeGreaterThan(2);
		return texts;
	}

	/** The rules that filters and orders name. */
	private Set<String> inputs() {
		Set<String> rules = new TreeSet<>();
		for (GraphQLNamedSchemaElement type : this.schema.getAllTypesAsList()) {
			if (type instanceof GraphQLInputObjectType input) {
				input.getFieldDefinitions()
					.stream()
					.filter((field) -> field.hasAppliedDirective("computed"))
					.forEach((field) -> rules.add(rule(field)));
			}
			if (type instanceof GraphQLEnumType keys) {
				keys.getValues()
					.stream()
					.filter((key) -> key.hasAppliedDirective("computed"))
					.forEach((key) -> rules.add(rule(key)));
			}
		}
		return rules;
	}

	private static String rule(graphql.schema.GraphQLDirectiveContainer element) {
		return known(element.getAppliedDirective("computed")
			.getArguments()
			.stream()
			.collect(Collectors.toMap((argument) -> argument.getName(), (argument) -> argument)), "by").getValue();
	}

	private static <T> T known(Map<String, T> rules, String name) {
		return Objects.requireNonNull(rules.get(name), name);
	}

	private static String matching(Expression value) {
		return "MATCH (n1) " + returning(value);
	}

	private static String returning(Expression value) {
		return "RETURN " + ProbedQuestion.text(value) + " AS value";
	}

	/** Of the statements those that the store does not understand, and why. */
	private List<String> misunderstood(Set<String> statements) {
		List<String> faults = new ArrayList<>();
		try (Session session = this.driver.session()) {
			for (String statement : statements) {
				try {
					session.run("CYPHER 25 EXPLAIN " + statement).consume();
				}
				catch (Neo4jException ex) {
					faults.add(ex.getMessage() + "\n" + statement);
				}
			}
		}
		return faults;
	}

}
