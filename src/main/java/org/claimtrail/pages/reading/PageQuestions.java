package org.claimtrail.pages.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.InnerDoor;
import org.claimtrail.pages.Operations;
import org.claimtrail.pages.QuestionsAhead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks the question behind a page, as its reader could in GraphiQL. */
@Component
public class PageQuestions {

	private static final Map<String, HttpStatus> STATUS = Map.of("BAD_ARGUMENT", HttpStatus.BAD_REQUEST, "BAD_CURSOR",
			HttpStatus.BAD_REQUEST, "GRAPHQL_VALIDATION_FAILED", HttpStatus.BAD_REQUEST, "LIMIT_EXCEEDED",
			HttpStatus.BAD_REQUEST, "TIME_LIMIT", HttpStatus.SERVICE_UNAVAILABLE, "STORE_BUSY",
			HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE", HttpStatus.SERVICE_UNAVAILABLE);

	private static final String STARTING = "The server has just started and is still getting ready: load this page again in a moment.";

	private final ObjectProvider<InnerDoor> door;

	private final Operations operations;

	private final JsonMapper json;

	private final Patience patience;

	PageQuestions(ObjectProvider<InnerDoor> door, Operations operations, JsonMapper json,
			ObjectProvider<QuestionsAhead> ahead) {
		this.door = door;
		this.patience = new Patience(() -> ahead.stream().anyMatch(QuestionsAhead::isAsking), Duration.ofSeconds(1));
		this.operations = operations;
		this.json = json;
	}

	/**
	 * The answer to the one root field of an operation; null when there is none. The page
	 * is told the question, and where it can be opened.
	 * @throws PageFault if it cannot be answered
	 */
	public @Nullable Map<?, ?> ask(HttpServletRequest request, Model page, String name,
			Map<String, @Nullable Object> variables) {
		return (answer(request, page, name, variables) instanceof Map<?, ?> found) ? found : null;
	}

	/**
	 * The answer to the one root field of an operation that has a list, without what is
	 * not there.
	 * @throws PageFault if it cannot be answered
	 */
	public List<Map<?, ?>> askList(HttpServletRequest request, Model page, String name,
			Map<String, @Nullable Object> variables) {
		List<Map<?, ?>> found = new ArrayList<>();
		if (answer(request, page, name, variables) instanceof List<?> list) {
			for (Object one : list) {
				if (one instanceof Map<?, ?> there) {
					found.add(there);
				}
			}
		}
		return found;
	}

	/**
	 * The whole answer to a question, with what a page asks besides to lead to it.
	 * @param document the text of the operation of this name, which may ask for more
	 * @throws PageFault if it cannot be answered
	 */
	public Map<?, ?> askAll(HttpServletRequest request, Model page, String name, String document,
			Map<String, @Nullable Object> variables) {
		return answer(request, page, name, document, variables);
	}

	private @Nullable Object answer(HttpServletRequest request, Model page, String name,
			Map<String, @Nullable Object> variables) {
		Map<?, ?> data = answer(request, page, name, this.operations.named(name).document(), variables);
		return data.isEmpty() ? null : data.values().iterator().next();
	}

	private Map<?, ?> answer(HttpServletRequest request, Model page, String name, String document,
			Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> given = new HashMap<>(variables);
		given.values().removeIf((value) -> value == null);
		tell(page, name, given);
		ExecutionResult result = this.patience.ask(() -> this.door.getObject().ask(request, document, given));
		if (!result.getErrors().isEmpty()) {
			throw fault(result.getErrors());
		}
		Object data = result.getData();
		return (data instanceof Map<?, ?> answer) ? answer : Map.of();
	}

	/** Tells the page of a question behind it, once. */
	void tell(Model page, String name, Map<String, @Nullable Object> given) {
		Map<String, String> asked = Map.of("question", this.operations.named(name).question(), "graphiql",
				graphiql(name, given));
		if (!behind(page).contains(asked)) {
			behind(page).add(asked);
		}
	}

	/** The questions behind a page, in the order in which they were asked. */
	@SuppressWarnings("unchecked")
	private static List<Map<String, String>> behind(Model page) {
		Object asked = page.getAttribute("behind");
		if (asked == null) {
			List<Map<String, String>> none = new ArrayList<>();
			page.addAttribute("behind", none);
			return none;
		}
		return (List<Map<String, String>>) asked;
	}

	private String graphiql(String name, Map<String, @Nullable Object> variables) {
		return UriComponentsBuilder.fromPath("/graphiql")
			.queryParam("operation", "{operation}")
			.queryParam("variables", "{variables}")
			.encode()
			.buildAndExpand(name, this.json.writeValueAsString(variables))
			.toUriString();
	}

	private PageFault fault(List<GraphQLError> errors) {
		GraphQLError first = errors.getFirst();
		Map<String, Object> extensions = first.getExtensions();
		String code = (extensions != null) ? String.valueOf(extensions.get("code")) : "";
		HttpStatus status = STATUS.getOrDefault(code, HttpStatus.INTERNAL_SERVER_ERROR);
		boolean starting = status == HttpStatus.SERVICE_UNAVAILABLE && this.patience.starting().getAsBoolean();
		return new PageFault(status, starting ? STARTING : first.getMessage());
	}

}
