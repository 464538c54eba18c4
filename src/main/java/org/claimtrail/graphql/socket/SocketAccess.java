package org.claimtrail.graphql.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.graphql.StreamLimits;
import org.claimtrail.graphql.Streams;
import org.claimtrail.graphql.document.KnownDocuments;
import org.claimtrail.graphql.error.Refusal;
import org.claimtrail.graphql.limit.OperationInstrumentation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/** Sees who opens a WebSocket, and that a subscription keeps within its limits. */
@Component
class SocketAccess implements WebSocketGraphQlInterceptor {

	private static final int SHOWN_LONGEST = 8192;

	private static final String BEARER = "bearer ";

	private final TokenCheck tokens;

	private final Streams streams;

	private final StreamLimits limits;

	private final KnownDocuments documents;

	SocketAccess(TokenCheck tokens, Streams streams, StreamLimits limits, KnownDocuments documents) {
		this.documents = documents;
		this.tokens = tokens;
		this.streams = streams;
		this.limits = limits;
	}

	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
		OpenSocket socket = socket(session.getAttributes());
		try {
			String given = given(payload);
			String token = (given != null) ? given : socket.token();
			Optional<Account> account = this.tokens.check(token);
			socket.belongsTo(token, account);
			return Mono.empty();
		}
		catch (AccessFault fault) {
			socket.client().failed();
			socket.close(CloseCodes.UNAUTHORIZED, String.valueOf(fault.getMessage()));
			return Mono.error(fault);
		}
		catch (HttpFault fault) {
			socket.close(1013, String.valueOf(fault.getMessage()));
			return Mono.error(fault);
		}
		catch (IllegalStateException fault) {
			socket.close(1013, "Tokens cannot be checked at the moment; the log of the server says why.");
			return Mono.error(fault);
		}
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return (request instanceof WebSocketGraphQlRequest asked)
				? subscribe(asked, socket(asked.getSessionInfo().getAttributes()), chain) : chain.next(request);
	}

	private Mono<WebGraphQlResponse> subscribe(WebSocketGraphQlRequest request, OpenSocket socket, Chain chain) {
		try {
			if (!socket.hasBegun()) {
				throw new RequestFault(RequestFault.Code.BAD_REQUEST, "Send connection_init first.");
			}
			socket.client().admit(System.nanoTime());
			this.documents.requireTrusted(request.getDocument());
			socket.subscribe(this.limits.perSocket());
		}
		catch (RequestFault fault) {
			socket.client().failed();
			return Mono.just(refused(request, fault));
		}
		RunningOperation operation = this.streams.operation(socket.client());
		Map<Object, Object> context = new HashMap<>(Map.of(RunningOperation.class, operation,
				OperationInstrumentation.TELLS, true, EventPace.class, socket));
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		return chain.next(request).map((response) -> told(response, socket)).doOnError((fault) -> socket.unsubscribe());
	}

	@SuppressWarnings("unchecked")
	private static WebGraphQlResponse told(WebGraphQlResponse response, OpenSocket socket) {
		if (response.getData() instanceof Publisher<?> events) {
			Flux<ExecutionResult> counted = Flux.from((Publisher<ExecutionResult>) events)
				.doFinally((signal) -> socket.unsubscribe());
			return response.transform((builder) -> builder.data(counted));
		}
		socket.client().failed();
		socket.unsubscribe();
		return response;
	}

	private static WebGraphQlResponse refused(WebGraphQlRequest request, RequestFault fault) {
		ExecutionInput input = ExecutionInput.newExecutionInput(request.getDocument()).build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input,
				ExecutionResultImpl.newExecutionResult().addError(Refusal.error(fault)).build()));
	}

	private static OpenSocket socket(Map<String, Object> attributes) {
		return (OpenSocket) Objects.requireNonNull(attributes.get(OpenSocket.class.getName()));
	}

	/** What scripts show, since a browser lets them set no header. */
	private static @Nullable String given(Map<String, Object> payload) {
		for (String name : List.of("Authorization", "authorization")) {
			Object value = payload.get(name);
			if (value == null) {
				continue;
			}
			String text = value.toString();
			if (text.length() > SHOWN_LONGEST || !text.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
				throw AccessFault.unauthenticated("Authorization in connection_init must be Bearer and a token.");
			}
			return text.substring(BEARER.length()).strip();
		}
		return null;
	}

}
