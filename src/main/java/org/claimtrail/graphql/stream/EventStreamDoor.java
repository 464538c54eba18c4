package org.claimtrail.graphql.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.graphql.Streams;
import org.claimtrail.graphql.limit.OperationInstrumentation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells what happens as server-sent events, by the protocol of graphql-sse with one
 * connection for each subscription. Spring's own handler knows neither the number of an
 * event, by which a browser goes on, nor when to stop waiting for a client.
 */
@Component
public class EventStreamDoor {

	/** Of one that asks again; a browser sends it by itself. */
	private static final String LAST = "Last-Event-ID";

	private final AlternativeJdkIdGenerator numbers = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler handler;

	private final Streams streams;

	private final EventStreamWatch watch;

	private final TokenCheck tokens;

	private final JsonMapper json;

	private final Duration time;

	EventStreamDoor(WebGraphQlHandler handler, Streams streams, EventStreamWatch watch, TokenCheck tokens,
			JsonMapper json, RequestLimits requests) {
		this.handler = handler;
		this.streams = streams;
		this.watch = watch;
		this.tokens = tokens;
		this.json = json;
		this.time = requests.time();
	}

	/** Whether the client takes events by their name. */
	public static boolean isMeant(ServerRequest request) {
		return request.method() != HttpMethod.HEAD && Optional.ofNullable(request.headers().firstHeader("Accept"))
			.filter((accepted) -> accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE))
			.isPresent();
	}

	/**
	 * Opens a stream of the events of a subscription.
	 * @throws HttpFault if there is no place for another stream
	 */
	public ServerResponse open(ServerRequest request, GraphQlRequest question, Client client) {
		HttpServletRequest servlet = request.servletRequest();
		String token = this.tokens.shown(servlet);
		EventStream stream = new EventStream(this.json, () -> this.tokens.check(token));
		Streams.Lease lease = this.streams.open(client, stream::close);
		stream.whenClosed(() -> {
			lease.close();
			this.watch.forget(stream);
		});
		try {
			WebGraphQlResponse response = ask(servlet, question, client, stream);
			return ServerResponse.sse((builder) -> {
				stream.connect(builder);
				this.watch.watch(stream);
				tell(response, stream);
			}, Duration.ZERO);
		}
		catch (RuntimeException ex) {
			stream.close();
			throw ex;
		}
	}

	private WebGraphQlResponse ask(HttpServletRequest request, GraphQlRequest question, Client client,
			EventStream stream) {
		ServletServerHttpRequest http = new ServletServerHttpRequest(request);
		WebGraphQlRequest asked = new WebGraphQlRequest(http.getURI(), http.getHeaders(), new LinkedMultiValueMap<>(),
				http.getRemoteAddress(), Map.of(), question, this.numbers.generateId().toString(),
				LocaleContextHolder.getLocale());
		Map<Object, Object> context = new HashMap<>(Map.of(RunningOperation.class, this.streams.operation(client),
				OperationInstrumentation.TELLS, true, EventPace.class, stream));
		Integer last = last(request.getHeader(LAST));
		if (last != null) {
			context.put(EventPace.LAST, last);
		}
		asked.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		return Objects.requireNonNull(this.handler.handleRequest(asked).block(this.time));
	}

	/** One that is no number is none of ours. */
	private static @Nullable Integer last(@Nullable String id) {
		return (id != null && id.matches("\\d{1,9}")) ? Integer.valueOf(id) : null;
	}

	@SuppressWarnings("unchecked")
	private static void tell(WebGraphQlResponse response, EventStream stream) {
		if (response.getData() instanceof Publisher<?> events) {
			((Publisher<ExecutionResult>) events).subscribe(stream);
		}
		else {
			stream.refuse(response.toMap());
		}
	}

}
