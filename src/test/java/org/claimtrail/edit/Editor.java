package org.claimtrail.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.micrometer.context.ContextSnapshotFactory;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;

import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with an account who asks for mutations. */
public record Editor(ExecutionGraphQlService service, Account account) {

	/** As the server passes on who asks, to whatever thread answers. */
	private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder().build();

	private static final JsonMapper JSON = JsonMapper.shared();

	public static Editor with(ExecutionGraphQlService service, Role role) {
		return new Editor(service, new Account("account:" + role.name().toLowerCase(), "Test " + role, role));
	}

	/** What a mutation answers; apostrophes stand for quotation marks. */
	public JsonNode ask(String mutation, String input, String selection) {
		JsonNode answer = answer("mutation($input: %sInput!) { answer: %s(input: $input) { %s } }"
			.formatted(Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1), mutation, selection), input);
		assertThat(answer.path("errors")).as("%s", answer).isEmpty();
		return answer.path("data").path("answer");
	}

	/** The whole answer to a document. */
	public JsonNode answer(String document, String input) {
		Map<?, ?> given = JSON.readValue(input.replace('\'', '"'), Map.class);
		return as(() -> {
			var request = new DefaultExecutionGraphQlRequest(document, null, Map.of("input", given), Map.of(), "test",
					null);
			var response = Objects.requireNonNull(this.service.execute(request)
				.contextWrite((context) -> CONTEXT.captureAll().updateContext(context))
				.block());
			return JSON.valueToTree(Map.of("data", response.isValid() ? response.getData() : Map.of(), "errors",
					response.getErrors().stream().map(Editor::error).toList()));
		});
	}

	private static Map<String, Object> error(ResponseError error) {
		return Map.of("message", String.valueOf(error.getMessage()), "code",
				String.valueOf(error.getExtensions().get("code")));
	}

	private <T> T as(Supplier<T> work) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		TestingAuthenticationToken token = new TestingAuthenticationToken(this.account, null, List.of());
		token.setAuthenticated(true);
		context.setAuthentication(token);
		SecurityContextHolder.setContext(context);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
