package org.claimtrail.projection;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * What an operation asks of a computed field. Only what is said here may decide the text
 * of the statement; values are parameters.
 */
public interface Asked {

	/** Whether the selection holds a field of this name directly below. */
	boolean selects(String field);

	/** Whether the selection holds a field with this key anywhere within its maps. */
	boolean selectsAnywhere(String field);

	/** Whether the selection of a field, which has one, holds another with this key. */
	boolean selects(String outer, String field);

	/** Whether an argument is given and not null, a default included. */
	boolean has(String argument);

	/**
	 * The parameter with an argument's value; null in the graph when it is not given. Not
	 * for partial dates. A cursor arrives as the list of values that it was made of.
	 */
	Expression argument(String name);

	/** The parameter with the first day that a partial date can mean; may be null. */
	Expression firstDay(String argument);

	/** The parameter with the last day that a partial date can mean; may be null. */
	Expression lastDay(String argument);

	/** The value of an argument that is an enum or a truth value; null when not given. */
	@Nullable String choice(String argument);

	/**
	 * The conditions of an argument that is a filter, on a bound node; none when not
	 * given.
	 */
	Condition filter(String argument, Node node);

	/**
	 * A row of an {@link Arrangement} made of variables: {@code facts}, and nodes under
	 * the names that they have in the answer.
	 */
	default Expression row(String... nodes) {
		List<Object> entries = new ArrayList<>(List.of("facts", Cypher.name("facts")));
		for (String node : nodes) {
			entries.add(node);
			entries.add(Cypher.name(node));
		}
		return Cypher.mapOf(entries.toArray());
	}

	/** A name for a variable that no other part of the statement has. */
	String fresh(String prefix);

}
