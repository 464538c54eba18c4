package org.claimtrail.neo4j.reader;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/**
 * Lets pass what only reads the graph. It is told by the plan of a statement, not by its
 * words: Neo4j counts as reading what opens files, asks other machines, lists the
 * settings of the database or ends the work of others.
 */
final class Gate {

	static final String FORBIDDEN = "Neo.ClientError.Security.Forbidden";

	/** Operators that do more, by how their names begin. */
	private static final Pattern MORE = Pattern
		.compile("(LoadCSV|Show|Terminate|Transaction|Create|Drop|Alter|Grant|Deny|Revoke|Start|Stop|Admin).*");

	private static final Pattern PREFIXED = Pattern.compile("\\s*(EXPLAIN|PROFILE)\\b", Pattern.CASE_INSENSITIVE);

	/** What stands before a statement while it is planned only. */
	private static final String EXPLAIN = "EXPLAIN CYPHER debug=rendernestedplanexpressions ";

	/** Where a message of Neo4j tells the place of a mistake. */
	private static final Pattern PLACE = Pattern.compile("\\(line 1, column (\\d+) \\(offset: (\\d+)\\)\\)");

	private static final String CALL = "ProcedureCall";

	private static final Set<String> PROCEDURES = Set.of("db.labels", "db.relationshipTypes", "db.propertyKeys",
			"db.schema.visualization", "db.schema.nodeTypeProperties", "db.schema.relTypeProperties",
			"db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships");

	private Gate() {
	}

	/**
	 * Plans a statement, and does not run it.
	 * @throws ReadRefusal if it does more than read the graph
	 */
	static void require(Transaction transaction, String statement, Map<String, Object> parameters) throws ReadRefusal {
		if (PREFIXED.matcher(statement).lookingAt()) {
			throw new ReadRefusal(FORBIDDEN, "Send the statement without EXPLAIN or PROFILE: plans are not told here.");
		}
		try (Result planned = transaction.execute(EXPLAIN + statement, parameters)) {
			if (planned.getQueryExecutionType().queryType() != QueryType.READ_ONLY) {
				throw new ReadRefusal("Neo.ClientError.Statement.AccessMode",
						"This door only reads: the statement would write to the graph or change its schema. "
								+ "Use MATCH and RETURN.");
			}
			require(planned.getExecutionPlanDescription());
		}
	}

	/** A message about a statement as it was sent. */
	static String withoutPrefix(String message) {
		String told = PLACE.matcher(message)
			.replaceAll((place) -> "(line 1, column %d)"
				.formatted(Math.max(1, Integer.parseInt(place.group(1)) - EXPLAIN.length())));
		return told.replace("\"" + EXPLAIN, "\"").replace("\n" + " ".repeat(EXPLAIN.length()), "\n");
	}

	private static void require(ExecutionPlanDescription step) throws ReadRefusal {
		String name = step.getName().replaceFirst("[@(].*", "");
		if (name.equals(CALL)) {
			requireProcedure(String.valueOf(step.getArguments().get("Details")));
		}
		else if (MORE.matcher(name).matches()) {
			throw new ReadRefusal(FORBIDDEN,
					("This door only reads the graph, and %s does more: it would read files, ask other "
							+ "machines, or look at the database itself. Leave it out.")
						.formatted(name));
		}
		for (ExecutionPlanDescription child : step.getChildren()) {
			require(child);
		}
	}

	private static void requireProcedure(String details) throws ReadRefusal {
		String name = details.replaceFirst("\\(.*", "").strip();
		if (!PROCEDURES.contains(name)) {
			throw new ReadRefusal(FORBIDDEN, "The procedure %s cannot be called here. These can: %s.".formatted(name,
					String.join(", ", PROCEDURES.stream().sorted().toList())));
		}
	}

}
