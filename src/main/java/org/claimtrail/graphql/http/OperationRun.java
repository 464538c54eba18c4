package org.claimtrail.graphql.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.graphql.limit.ParsedDocuments;
import org.claimtrail.neo4j.StatementLimits;
import org.claimtrail.neo4j.StoreFault;
import org.claimtrail.neo4j.write.WriteLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Runs an operation for a client. The thread of the request waits for the answer, and
 * sees meanwhile whether the time is up or the client has gone; either ends the
 * operation.
 */
@Component
class OperationRun {

	private static final Logger LOG = LoggerFactory.getLogger(OperationRun.class);

	private static final long GLANCE = Duration.ofMillis(250).toNanos();

	private final AlternativeJdkIdGenerator numbers = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler handler;

	private final RequestLimits limits;

	private final StatementLimits statements;

	private final WriteLimits writes;

	OperationRun(WebGraphQlHandler handler, RequestLimits limits, StatementLimits statements, WriteLimits writes) {
		this.writes = writes;
		this.handler = handler;
		this.limits = limits;
		this.statements = statements;
	}

	/**
	 * @throws HttpFault if the operation has to end before it is answered
	 */
	WebGraphQlResponse execute(HttpServletRequest request, GraphQlRequest question, Client client) {
		RunningOperation operation = new RunningOperation(client, this.limits.statements().perOperation(),
				this.statements.waiting());
		ServletServerHttpRequest http = new ServletServerHttpRequest(request);
		WebGraphQlRequest asked = new WebGraphQlRequest(http.getURI(), http.getHeaders(), new LinkedMultiValueMap<>(),
				http.getRemoteAddress(), Map.of(), question, this.numbers.generateId().toString(),
				LocaleContextHolder.getLocale());
		Map<Object, Object> context = Map.of(RunningOperation.class, operation, ParsedDocuments.READ_ONLY,
				onlyReads(request));
		asked.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		CompletableFuture<@Nullable WebGraphQlResponse> answer = this.handler.handleRequest(asked).toFuture();
		try {
			return await(answer, operation, new ClientConnection(request));
		}
		catch (HttpFault fault) {
			operation.end(fault);
			answer.cancel(true);
			throw fault;
		}
		catch (ExecutionException ex) {
			LOG.error("Could not answer {}", asked.getId(), ex.getCause());
			throw new HttpFault(500, RequestFault.Code.INTERNAL_ERROR,
					"The server failed to answer; its log says more under " + asked.getId() + ".");
		}
	}

	private static boolean onlyReads(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	private WebGraphQlResponse await(CompletableFuture<@Nullable WebGraphQlResponse> answer, RunningOperation operation,
			ClientConnection connection) throws ExecutionException {
		long begun = System.nanoTime();
		while (true) {
			Duration allowed = allowed(operation);
			long left = begun + allowed.toNanos() - System.nanoTime();
			try {
				return Objects.requireNonNull(answer.get(Math.clamp(left, 1, GLANCE), TimeUnit.NANOSECONDS));
			}
			catch (TimeoutException ex) {
				check(left - GLANCE, allowed, connection, operation.isWriting());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new HttpFault(503, RequestFault.Code.CANCELLED, "The server is shutting down.");
			}
		}
	}

	/** What is written is read afterwards, for which there is the time of a question. */
	private Duration allowed(RunningOperation operation) {
		return operation.isWriting() ? this.writes.time().plus(this.limits.time()) : this.limits.time();
	}

	private static void check(long left, Duration time, ClientConnection connection, boolean writing) {
		if (connection.isClosed()) {
			throw new HttpFault(499, RequestFault.Code.CANCELLED, "The client has gone.");
		}
		if (left <= 0) {
			long allowed = time.toMillis();
			if (writing) {
				throw new HttpFault(503, RequestFault.Code.WRITE_UNCONFIRMED, StoreFault.UNCONFIRMED,
						Map.of("limit", "timeMilliseconds", "allowed", allowed, "retryable", true),
						Map.of("Retry-After", "1"));
			}
			throw new HttpFault(503, RequestFault.Code.TIME_LIMIT,
					"The operation took longer than the %d ms allowed; ask for less or narrow it by a filter."
						.formatted(allowed),
					Map.of("limit", "timeMilliseconds", "allowed", allowed), Map.of());
		}
	}

}
