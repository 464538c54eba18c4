package org.claimtrail.pages.cypher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/** Answers statements in Cypher that people send from the page. */
@NamedInterface("cypher")
public interface CypherDoor {

	/** Whether who asks now may ask. */
	Entrance entrance();

	/**
	 * Answers a statement with what can be shown.
	 * @throws org.claimtrail.graphql.HttpFault if it is refused or fails, with why
	 * @throws org.claimtrail.account.AccessFault if nobody lets them in
	 */
	Answer ask(HttpServletRequest request, String statement, Map<String, Object> parameters) throws IOException;

	/**
	 * Writes the whole answer as a file.
	 * @throws org.claimtrail.graphql.HttpFault if it is refused or fails, with why
	 * @throws org.claimtrail.account.AccessFault if nobody lets them in
	 */
	void download(HttpServletRequest request, HttpServletResponse response, String statement,
			Map<String, Object> parameters, Form form) throws IOException;

	/** Who may ask. */
	enum Entrance {

		/** Whoever asks now. */
		OPEN,
		/** Who is logged in, which the one that asks now is not. */
		LOGIN,
		/** Nobody. */
		CLOSED,
		/** The database itself answers, and this server does not. */
		ELSEWHERE

	}

	/** The files that an answer can be kept in. */
	enum Form {

		/** A table. */
		CSV,
		/** An object of JSON for each row. */
		LINES

	}

	/**
	 * What was answered.
	 *
	 * @param change number of the newest change that is surely in the graph that was read
	 * @param columns their names
	 * @param rows values as JSON has them; nodes and relationships as Neo4j's Query API
	 * writes them
	 * @param cut why it is not whole; null where it is
	 */
	record Answer(long change, List<String> columns, List<List<@Nullable Object>> rows, @Nullable String cut) {
	}

}
