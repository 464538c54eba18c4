package org.claimtrail.projection.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.neo4j.ReadStatements;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.ChangeTimes;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.Projection;
import org.claimtrail.projection.Successors;
import org.claimtrail.projection.answer.AnswerReader;
import org.claimtrail.projection.cypher.StatementCompiler;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.claimtrail.projection.shape.Cursors;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.SelectionReader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Answers a root field with one statement, whose text is kept for the next operation of
 * the same shape.
 */
@Component
class GraphProjection implements Projection {

	private static final int SHAPES = 2_000;

	private static final String OTHERWISE = "otherwise";

	private final ProjectedSchema schema;

	private final ReadStatements statements;

	private final Cursors cursors;

	private final LoadingCache<Selection.Root, Text> texts;

	/** Those that also tell which nodes answer for what is named. */
	private final LoadingCache<Selection.Root, Text> naming;

	private final ShapeLimits limits;

	private final List<Successors> successors;

	private final SuccessorIds ids;

	private final NumberedTimes times;

	/** By the field itself, so that they go when its document goes. */
	private final Cache<Field, Reading> readings = Caffeine.newBuilder().weakKeys().maximumSize(SHAPES).build();

	GraphProjection(ProjectedSchema schema, ReadStatements statements, Cursors cursors, ShapeLimits limits,
			List<Successors> successors, ChangeTimes times) {
		StatementCompiler.load();
		this.cursors = cursors;
		this.schema = schema;
		this.statements = statements;
		this.texts = Caffeine.newBuilder()
			.maximumSize(SHAPES)
			.build((root) -> Text.of(StatementCompiler.compile(root), limits));
		this.naming = Caffeine.newBuilder()
			.maximumSize(SHAPES)
			.build((root) -> Text.of(StatementCompiler.compile(root, SuccessorText.pairs(successors)), limits));
		this.times = new NumberedTimes(times, statements);
		this.limits = limits;
		this.successors = successors;
		this.ids = new SuccessorIds(successors);
	}

	/**
	 * The statement for a shape.
	 * @throws RequestFault if the store could not plan it in time
	 */
	private String text(LoadingCache<Selection.Root, Text> texts, Selection.Root root) {
		Text text = texts.get(root);
		if (text.weight() > this.limits.weight()) {
			throw RequestFault.limit("shapeWeight", text.weight(), this.limits.weight(),
					"The question nests or combines too much to be planned in time (weight %d, and at most %d is allowed); nest fewer lists and conditions in one another, or ask in several operations."
						.formatted(text.weight(), this.limits.weight()));
		}
		return text.statement();
	}

	@Override
	public Answer node(DataFetchingEnvironment environment, String id) {
		String type = this.schema.mapping().typeOf(id);
		return (type != null) ? one(environment, type, "id", id) : new Answer(null, List.of());
	}

	@Override
	public Answer one(DataFetchingEnvironment environment, String property, Object value) {
		String type = GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName();
		return one(environment, type, property, value);
	}

	@Override
	public Answer all(DataFetchingEnvironment environment) {
		Reading reading = reading(environment, "", environment.getMergedField().getFields(), SelectionReader::all);
		return answer(environment, reading, reading.parameters());
	}

	@Override
	public Answer question(DataFetchingEnvironment environment, ComputedQuestion question,
			Map<String, ? extends @Nullable Object> values) {
		return question(environment, "", question, values);
	}

	@Override
	public Answer question(DataFetchingEnvironment environment, ComputedQuestion question) {
		return question(environment, question, Map.of());
	}

	@Override
	public Answer question(DataFetchingEnvironment environment, ComputedQuestion question, ComputedQuestion otherwise) {
		Answer answer = question(environment, question);
		return (answer.data() != null) ? answer : question(environment, OTHERWISE, otherwise, Map.of());
	}

	private Answer question(DataFetchingEnvironment environment, String subject, ComputedQuestion question,
			Map<String, ? extends @Nullable Object> values) {
		Reading reading = reading(environment, subject, environment.getMergedField().getFields(),
				(reader) -> reader.asking(question));
		Map<String, @Nullable Object> parameters = new HashMap<>(values);
		parameters.putAll(reading.parameters());
		return answer(environment, reading, parameters);
	}

	private Answer one(DataFetchingEnvironment environment, String type, String property, Object value) {
		List<SelectionSet> below = environment.getMergedField()
			.getFields()
			.stream()
			.map(Field::getSelectionSet)
			.toList();
		Reading reading = reading(environment, type + "." + property, below,
				(reader) -> reader.one(type, property, value));
		Map<String, @Nullable Object> parameters = new HashMap<>(reading.parameters());
		String parameter = ((Selection.Root.One) reading.root()).parameter();
		parameters.put(parameter, value);
		Answer answer = answer(environment, reading, parameters);
		String other = (answer.data() == null && property.equals("id")) ? successor(environment, value) : null;
		if (other == null) {
			return answer;
		}
		parameters.put(parameter, other);
		return answer(environment, reading, parameters);
	}

	/** The identifier of what answers for one that is not there. */
	private @Nullable String successor(DataFetchingEnvironment environment, Object id) {
		for (Successors some : this.successors) {
			if (some.mayAnswerFor(id.toString())) {
				Value found = RunningOperation.read(environment.getGraphQlContext(),
						(asker) -> this.statements.value(SuccessorText.of(some), Map.of("id", id), asker));
				if (found != null && !found.isNull()) {
					return found.asString();
				}
			}
		}
		return null;
	}

	/**
	 * What the field asks for; read only once while the deciding variables stay the same.
	 * @param subject what is sought beyond what the document says
	 * @param deciding what of the document may hold them
	 */
	private Reading reading(DataFetchingEnvironment environment, String subject, List<? extends Node<?>> deciding,
			Function<SelectionReader, Selection.Root> read) {
		Field field = environment.getField();
		Reading known = environment.getMergedField().isSingleField() ? this.readings.getIfPresent(field) : null;
		if (known != null && known.holds(subject, environment)) {
			return known;
		}
		Set<String> names = (known != null) ? known.names() : Reading.names(deciding, environment.getFragmentsByName());
		SelectionReader reader = new SelectionReader(this.schema.mapping(), this.cursors, environment);
		Selection.Root root = read.apply(reader);
		Reading reading = new Reading(subject, names, Reading.given(names, environment), root, text(this.texts, root),
				reader.values(), reader.naming(), reader.changes());
		if (environment.getMergedField().isSingleField()) {
			this.readings.put(field, reading);
		}
		return reading;
	}

	private Answer answer(DataFetchingEnvironment environment, Reading reading, Map<String, @Nullable Object> given) {
		Map<String, @Nullable Object> parameters = this.times.in(environment.getGraphQlContext(), reading.changes(),
				given);
		Set<String> named = this.ids.among(reading.naming(), parameters);
		if (!named.isEmpty()) {
			return answer(environment, reading, parameters, List.copyOf(named));
		}
		return RunningOperation.read(environment.getGraphQlContext(), (asker) -> {
			Value value = this.statements.value(reading.statement(), parameters, asker);
			return AnswerReader.read(reading.root(), value, this.cursors, parameters,
					environment.getExecutionStepInfo().getPath());
		});
	}

	/** Asks again where another node answers by now for one that is named. */
	private Answer answer(DataFetchingEnvironment environment, Reading reading, Map<String, @Nullable Object> given,
			List<String> named) {
		String statement = text(this.naming, reading.root());
		Map<String, @Nullable Object> parameters = new HashMap<>(given);
		parameters.put(SuccessorText.IDS, named);
		return RunningOperation.read(environment.getGraphQlContext(), (asker) -> {
			Value value = this.statements.value(statement, parameters, asker);
			if (value != null && !value.get(1).isEmpty()) {
				parameters.putAll(SuccessorIds.replace(reading.naming(), given, value.get(1)));
				parameters.put(SuccessorText.IDS, List.of());
				value = this.statements.value(statement, parameters, asker);
			}
			return AnswerReader.read(reading.root(), (value != null) ? value.get(0) : null, this.cursors, parameters,
					environment.getExecutionStepInfo().getPath());
		});
	}

	/**
	 * A statement and what it takes to plan; the statement is not kept where it is
	 * refused.
	 */
	private record Text(String statement, long weight) {

		static Text of(String statement, ShapeLimits limits) {
			long weight = PlanningWeight.of(statement);
			return new Text((weight > limits.weight()) ? "" : statement, weight);
		}

	}

}
