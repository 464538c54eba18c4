package org.claimtrail.projection.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Estimates what a statement takes to plan, from its text. Measured on Neo4j 2026.08:
 * each subquery is planned again for every subquery it is nested in, so the work doubles
 * with each level; beside it, a subquery, a pattern joined to another and a condition
 * each have a cost of their own. One unit is about half a millisecond of a processor.
 */
final class PlanningWeight {

	private static final int SUBQUERY = 20;

	private static final int CONDITION = 2;

	private static final int JOINED = 60;

	private static final int DEEPEST = 40;

	private static final Pattern OPENS = Pattern.compile("(?:COLLECT|EXISTS|COUNT|CALL(?:\\s*\\([^()]*\\))?)\\s*$");

	private final String text;

	private final Deque<Boolean> open = new ArrayDeque<>();

	private int depth;

	private long weight;

	private PlanningWeight(String text) {
		this.text = text;
	}

	static long of(String statement) {
		PlanningWeight reader = new PlanningWeight(statement);
		reader.read();
		return reader.weight;
	}

	private void read() {
		for (int at = 0; at < this.text.length(); at++) {
			switch (this.text.charAt(at)) {
				case '\'', '"', '`' -> at = endOfQuote(at);
				case '{' -> open(at);
				case '}' -> close();
				case 'A' -> condition(at, " AND ");
				case 'O' -> condition(at, " OR ");
				case 'M' -> joined(at);
				default -> {
				}
			}
		}
	}

	private int endOfQuote(int start) {
		int end = this.text.indexOf(this.text.charAt(start), start + 1);
		return (end < 0) ? this.text.length() : end;
	}

	private void open(int at) {
		boolean subquery = OPENS.matcher(this.text).region(Math.max(0, at - 60), at).find();
		this.open.push(subquery);
		if (subquery) {
			this.depth++;
			this.weight += SUBQUERY + (1L << Math.min(this.depth, DEEPEST));
		}
	}

	private void close() {
		if (!this.open.isEmpty() && this.open.pop()) {
			this.depth--;
		}
	}

	/** A pattern that is matched together with the one before. */
	private void joined(int at) {
		if (at > 1 && this.text.startsWith(") MATCH ", at - 2)) {
			this.weight += JOINED;
		}
	}

	private void condition(int at, String word) {
		if (at > 0 && this.text.startsWith(word, at - 1)) {
			this.weight += CONDITION;
		}
	}

}
