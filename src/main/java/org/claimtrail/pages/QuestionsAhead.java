package org.claimtrail.pages;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import graphql.ExecutionInput;
import org.claimtrail.graphql.RunningOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Asks each known question once after the start, one after another and behind everybody
 * else, so that the store has planned it, and this process has loaded and compiled what
 * questions like it need, before somebody waits for its answer. A command that only
 * writes answers nothing, and asks nothing.
 */
@Component
@ConditionalOnWebApplication
public class QuestionsAhead {

	private static final Logger LOG = LoggerFactory.getLogger(QuestionsAhead.class);

	private static final int LONGEST_SECONDS = 10;

	private final Operations operations;

	private final ObjectProvider<GraphQlSource> source;

	private final ObjectProvider<AnsweredQuestions> more;

	private final boolean wanted;

	private final Thread thread;

	QuestionsAhead(Operations operations, ObjectProvider<GraphQlSource> source, ObjectProvider<AnsweredQuestions> more,
			PagesSettings settings) {
		this.operations = operations;
		this.source = source;
		this.more = more;
		this.wanted = settings.ahead();
		this.thread = Thread.ofPlatform()
			.daemon()
			.name("questions-ahead")
			.priority(Thread.MIN_PRIORITY)
			.unstarted(this::ask);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.wanted && this.source.getIfAvailable() != null) {
			this.thread.start();
		}
	}

	/** Stops asking before the store is closed. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.thread.interrupt();
	}

	/** Whether it still asks, and the store is busier than it will be. */
	public boolean isAsking() {
		return this.thread.isAlive();
	}

	private void ask() {
		try {
			for (Operation operation : this.operations.readingAhead()) {
				ask(operation.name(), operation.document());
			}
			for (String document : this.more.stream().flatMap((one) -> one.documents().stream()).toList()) {
				ask("a page", document);
			}
		}
		catch (InterruptedException ex) {
			// the server ends
		}
	}

	/** A question that fails here fails for whoever asks it, who is told why. */
	private void ask(String name, String document) throws InterruptedException {
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.graphQLContext(RunningOperation.ahead())
			.build();
		try {
			this.source.getObject().graphQl().executeAsync(input).get(LONGEST_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			LOG.debug("{} was not answered ahead", name, ex);
		}
	}

}
