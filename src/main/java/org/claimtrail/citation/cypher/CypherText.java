package org.claimtrail.citation.cypher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * A piece of fixed Cypher in which {@code $name} stands for an expression. A name that is
 * given no expression is a variable of the piece's own, called as nothing else in the
 * statement is.
 */
public final class CypherText {

	private static final Pattern NAME = Pattern.compile("\\$([a-z][A-Za-z]*)");

	private final UnaryOperator<String> fresh;

	private final Map<String, Expression> expressions = new HashMap<>();

	/**
	 * Prepares texts that share their variables.
	 * @param fresh makes a name that is not used elsewhere
	 */
	public CypherText(UnaryOperator<String> fresh) {
		this.fresh = fresh;
	}

	public CypherText with(String name, Expression expression) {
		this.expressions.put(name, expression);
		return this;
	}

	/** The text with everything in its place. */
	public Expression of(String text) {
		List<Object> arguments = new ArrayList<>();
		Matcher matcher = NAME.matcher(text);
		StringBuilder format = new StringBuilder();
		while (matcher.find()) {
			arguments
				.add(this.expressions.computeIfAbsent(matcher.group(1), (name) -> Cypher.name(this.fresh.apply(name))));
			matcher.appendReplacement(format, Matcher.quoteReplacement("$E"));
		}
		return Cypher.raw(matcher.appendTail(format).toString(), arguments.toArray());
	}

}
