package org.claimtrail.neo4j.reader;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.concurrent.TimeUnit;

import org.claimtrail.neo4j.embedded.ReadingStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * The run of one statement. It ends when its time is up or its client has gone; what does
 * not end then can be told by {@link #isStuck}.
 */
final class StatementRun {

	/** The name of a Java class, as messages of procedures have it. */
	private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z]\\w*+\\.){2,}[A-Z][\\w$]*+(?:: )?");

	private static final Duration LAST_WORDS = Duration.ofSeconds(2);

	private static final Duration GRACE = Duration.ofSeconds(5);

	private final ReadingStore store;

	private final ReadQuestion question;

	private volatile long end;

	private volatile boolean left;

	private volatile @Nullable Transaction open;

	private volatile @Nullable RowLines rows;

	StatementRun(ReadingStore store, ReadQuestion question) {
		this.store = store;
		this.question = question;
		this.end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(question.millis());
	}

	/** Whether it goes on although it was to have ended for some time. */
	boolean isStuck() {
		return System.nanoTime() - this.end > GRACE.toNanos();
	}

	/** Whether its time is up, and nobody takes what it has to say. */
	boolean isLeftWaiting() {
		RowLines rows = this.rows;
		return rows != null && rows.isWriting() && System.nanoTime() - this.end > LAST_WORDS.toNanos();
	}

	/** The client has gone. */
	void leave() {
		this.left = true;
		this.end = Math.min(this.end, System.nanoTime());
		Transaction running = this.open;
		if (running != null) {
			running.terminate();
		}
	}

	void answer(RowLines answer) throws IOException {
		this.rows = answer;
		try (Transaction transaction = this.store.begin(this.question.millis())) {
			this.open = transaction;
			Gate.require(transaction, this.question.statement(), this.question.parameters());
			try (Result result = transaction.execute(this.question.statement(), this.question.parameters())) {
				answer.write(result);
			}
		}
		catch (ReadRefusal ex) {
			answer.fail(ex);
		}
		catch (StackOverflowError ex) {
			answer.fail(new ReadRefusal("Neo.ClientError.Statement.SyntaxError",
					"The statement is nested more deeply than can be read. Write it flatter."));
		}
		catch (RuntimeException ex) {
			if (this.left) {
				throw new IOException("The client has gone", ex);
			}
			answer.fail(refusal(ex));
		}
	}

	private ReadRefusal refusal(RuntimeException thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransactionTerminatedException terminated) {
				return refusal(terminated.status().code().serialize(), terminated);
			}
			if (cause instanceof QueryExecutionException failed) {
				return refusal(failed.getStatusCode(), failed);
			}
			if (cause instanceof Status.HasStatus failed) {
				return refusal(failed.status().code().serialize(), cause);
			}
		}
		return new ReadRefusal("Neo.ClientError.Statement.ExecutionFailed", "The statement failed: " + message(thrown));
	}

	private ReadRefusal refusal(String code, Throwable thrown) {
		String kind = code.toLowerCase(Locale.ROOT);
		if (kind.contains("terminated") || kind.contains("timedout")) {
			return new ReadRefusal(code,
					"The statement took longer than the %s s allowed. Ask for less: begin at a node that you name, and set a LIMIT."
						.formatted(this.question.millis() / 1000.0));
		}
		if (kind.contains("memory")) {
			return new ReadRefusal(code,
					"The statement took more memory than it may. Ask for less, or for fewer rows at once.");
		}
		return new ReadRefusal(code, message(thrown));
	}

	private static String message(Throwable thrown) {
		String message = Gate.withoutPrefix(String.valueOf(thrown.getMessage()));
		String start = (message.length() > 2_000) ? message.substring(0, 2_000) + "…" : message;
		return CLASS.matcher(start).replaceAll("");
	}

}
