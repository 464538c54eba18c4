package org.claimtrail.subscription;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.Projection;
import org.reactivestreams.Publisher;

import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** What clients are told as it happens. */
@Controller
class SubscriptionController {

	private static final ComputedQuestion MADE = new MadeQuestion();

	private static final ComputedQuestion RECORDED = new RecordedQuestion();

	private static final ComputedQuestion STALE = new StaleQuestion();

	private final Projection projection;

	private final ChangeEvents events;

	private final KnownRecords records;

	/** Many subscribe by one document of one page: what they are told is read once. */
	private final Cache<Asked, Answer> answers = Caffeine.newBuilder()
		.maximumSize(200)
		.expireAfterWrite(Duration.ofSeconds(5))
		.build();

	SubscriptionController(Projection projection, ChangeEvents events, KnownRecords records) {
		this.projection = projection;
		this.events = events;
		this.records = records;
	}

	@SubscriptionMapping
	Publisher<Answer> changes(DataFetchingEnvironment environment) {
		return told(environment, MADE);
	}

	@SubscriptionMapping
	Publisher<Answer> claimRecorded(DataFetchingEnvironment environment) {
		return told(environment, RECORDED);
	}

	@SubscriptionMapping
	Publisher<Answer> figureStated(DataFetchingEnvironment environment) {
		this.records.require("measure", environment.getArgument("measure"));
		return told(environment, RECORDED);
	}

	@SubscriptionMapping
	Publisher<Answer> becameStale(DataFetchingEnvironment environment) {
		this.records.require("publisher", environment.getArgument("publisher"));
		this.records.require("article", environment.getArgument("article"));
		return told(environment, STALE);
	}

	private Publisher<Answer> told(DataFetchingEnvironment environment, ComputedQuestion question) {
		EventPace pace = environment.getGraphQlContext().getOrDefault(EventPace.class, EventPace.ANY);
		Integer last = environment.getGraphQlContext().get(EventPace.LAST);
		Field field = environment.getMergedField().isSingleField() ? environment.getField() : null;
		Map<String, Object> deciding = deciding(environment);
		return this.events
			.after((last != null) ? last : environment.getArgument("after"), pace,
					() -> RunningOperation.secondsToWait(environment.getGraphQlContext()),
					(number) -> (field != null)
							? this.answers.get(new Asked(field, deciding, number),
									(asked) -> read(environment, question, number))
							: read(environment, question, number));
	}

	private Answer read(DataFetchingEnvironment environment, ComputedQuestion question, long number) {
		return this.projection.question(environment, question, Map.of("changeNumber", number));
	}

	/** The variables, without one that only says where to begin. */
	private static Map<String, Object> deciding(DataFetchingEnvironment environment) {
		Map<String, Object> variables = new HashMap<>(environment.getVariables());
		for (Argument argument : environment.getField().getArguments()) {
			if (argument.getName().equals("after") && argument.getValue() instanceof VariableReference variable) {
				Pattern name = Pattern.compile("\\$" + variable.getName() + "\\b");
				// where it is declared, and here
				if (name.matcher(AstPrinter.printAst(environment.getDocument())).results().count() == 2) {
					variables.remove(variable.getName());
				}
			}
		}
		return variables;
	}

	/**
	 * What several subscribers ask alike.
	 *
	 * @param field the same instance for the same document
	 * @param variables those that may decide what is read
	 * @param number of the change
	 */
	private record Asked(Field field, Map<String, Object> variables, long number) {

	}

}
