package org.claimtrail.pages.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.Access;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.InnerDoor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends a form on as the mutation that any client could ask for. */
@Component
public class Mutations {

	/** How a problem of an empty field begins. */
	private static final String MISSING = "missing,";

	private static final String DOCUMENT = """
			mutation %1$s($input: %1$sInput!) {
				done: %2$s(input: $input) {
					change { number newCount changedCount removedCount }
					problems { path code message }
					warnings { path code message }
				}
			}
			""";

	private final ObjectProvider<InnerDoor> door;

	public Mutations(ObjectProvider<InnerDoor> door) {
		this.door = door;
	}

	/**
	 * Checks what was sent, and saves it if it is to be saved and nothing makes it wait.
	 * @param waits whether what a check finds has to be seen first
	 */
	public Attempt attempt(HttpServletRequest request, String mutation, Map<String, Object> input, boolean saves,
			Predicate<Findings> waits) {
		if (Access.current().isEmpty()) {
			return new Attempt(Outcome.nothing(), false, false);
		}
		// a check uses no key up
		Map<String, Object> checked = new HashMap<>(input);
		checked.remove("idempotencyKey");
		checked.put("validateOnly", true);
		Outcome outcome = ask(request, mutation, checked);
		boolean held = saves && outcome.isDone() && waits.test(outcome.findings());
		if (!saves || held) {
			return new Attempt(outcome, held, false);
		}
		input.put("validateOnly", false);
		Outcome saved = ask(request, mutation, input);
		return new Attempt(saved, false, saved.isDone());
	}

	/**
	 * What a mutation answers; whatever refuses it is a problem, so that a form is kept.
	 */
	public Outcome ask(HttpServletRequest request, String mutation, Map<String, Object> input) {
		String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
		try {
			ExecutionResult result = this.door.getObject()
				.ask(request, DOCUMENT.formatted(type, mutation), Map.of("input", input));
			if (!result.getErrors().isEmpty()) {
				return Outcome.refused(result.getErrors().stream().map(GraphQLError::getMessage).toList());
			}
			@Nullable Map<?, ?> data = result.getData();
			return (data != null && data.get("done") instanceof Map<?, ?> done) ? Outcome.of(done)
					: Outcome.refused(List.of("The server gave no answer."));
		}
		catch (HttpFault fault) {
			return Outcome.refused(List.of(String.valueOf(fault.getMessage())));
		}
	}

	/**
	 * What became of a form that was sent.
	 *
	 * @param held whether it waits until its sender has seen what was found
	 */
	public record Attempt(Outcome outcome, boolean held, boolean saved) {

	}

	/**
	 * What a mutation did.
	 *
	 * @param change the number of the change; null where nothing was altered
	 * @param codes the kinds of the problems
	 */
	public record Outcome(@Nullable Number change, Findings findings, List<String> codes) {

		private static Outcome of(Map<?, ?> done) {
			List<String> codes = new ArrayList<>();
			List<FormProblem> problems = problems(done.get("problems"), codes);
			return new Outcome((done.get("change") instanceof Map<?, ?> change && alters(change))
					? (Number) change.get("number") : null,
					new Findings(problems, problems(done.get("warnings"), new ArrayList<>())), codes);
		}

		private static Outcome refused(List<String> messages) {
			return new Outcome(null,
					new Findings(messages.stream().map((message) -> new FormProblem("", message)).toList(), List.of()),
					List.of());
		}

		public static Outcome nothing() {
			return new Outcome(null, Findings.none(), List.of());
		}

		/** Whether the record, or the answer to this form, is another one by now. */
		public boolean isStale() {
			return this.codes.contains("VERSION_CONFLICT") || this.codes.contains("KEY_REUSED");
		}

		public boolean isDone() {
			return this.findings.problems().isEmpty();
		}

		/** A request that altered nothing may leave a change, too. */
		private static boolean alters(Map<?, ?> change) {
			return Stream.of("newCount", "changedCount", "removedCount")
				.anyMatch((count) -> change.get(count) instanceof Number number && number.intValue() > 0);
		}

		/** Of an empty field it is said once that it is. */
		private static void add(List<FormProblem> problems, FormProblem problem) {
			boolean empty = problems.stream()
				.anyMatch((one) -> one.path().equals(problem.path()) && one.message().startsWith(MISSING));
			if (!empty) {
				problems.add(problem);
			}
		}

		private static List<FormProblem> problems(@Nullable Object given, List<String> codes) {
			List<FormProblem> problems = new ArrayList<>();
			if (given instanceof List<?> list) {
				for (Object one : list) {
					if (one instanceof Map<?, ?> problem) {
						String path = String.valueOf(problem.get("path"));
						String message = String.valueOf(problem.get("message")).replaceFirst("^found \"\",", MISSING);
						add(problems, new FormProblem(path, message));
						codes.add(String.valueOf(problem.get("code")));
					}
				}
			}
			return problems.stream()
				.map((one) -> new FormProblem(one.path(), PlainProblems.of(one.path(), one.message())))
				.toList();
		}

	}

}
