package org.claimtrail.projection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * One form in which a field can be asked for.
 *
 * @param selected the fields selected within it, each with those selected within them
 * @param given the arguments that are given
 * @param choices the values of those of them that decide the text
 * @param filter the conditions of a filter on a node
 */
record ProbedQuestion(Map<String, Set<String>> selected, Set<String> given, Map<String, String> choices,
		java.util.function.Function<Node, Condition> filter, int[] names) implements Asked {

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5).alwaysEscapeNames(false).build());

	static String text(Expression expression) {
		return RENDERER.render(Cypher.returning(expression).build()).substring("RETURN ".length());
	}

	static String text(org.neo4j.cypherdsl.core.Statement statement) {
		return RENDERER.render(statement);
	}

	ProbedQuestion choosing(String argument, String value) {
		Map<String, String> chosen = new LinkedHashMap<>(this.choices);
		chosen.put(argument, value);
		return new ProbedQuestion(this.selected, this.given, chosen, this.filter, this.names);
	}

	ProbedQuestion giving(UnaryOperator<Set<String>> change) {
		return new ProbedQuestion(this.selected, change.apply(new LinkedHashSet<>(this.given)), this.choices,
				this.filter, this.names);
	}

	ProbedQuestion selecting(Map<String, Set<String>> others) {
		return new ProbedQuestion(others, this.given, this.choices, this.filter, this.names);
	}

	@Override
	public boolean selects(String field) {
		return this.selected.containsKey(field);
	}

	@Override
	public boolean selectsAnywhere(String field) {
		return selects(field) || this.selected.values().stream().anyMatch((inner) -> inner.contains(field));
	}

	@Override
	public boolean selects(String outer, String field) {
		return this.selected.getOrDefault(outer, Set.of()).contains(field);
	}

	@Override
	public boolean has(String argument) {
		return this.given.contains(argument) || this.choices.containsKey(argument);
	}

	@Override
	public Expression argument(String name) {
		return parameter(name);
	}

	@Override
	public Expression firstDay(String argument) {
		return parameter(argument);
	}

	@Override
	public Expression lastDay(String argument) {
		return parameter(argument);
	}

	private Expression parameter(String name) {
		return this.given.contains(name) ? Cypher.parameter(name) : Cypher.literalNull();
	}

	@Override
	public @Nullable String choice(String argument) {
		return this.choices.get(argument);
	}

	/** As text, since it may stand in several places. */
	@Override
	public Condition filter(String argument, Node node) {
		return this.given.contains(argument) ? CypherTemplate.fixed(text(this.filter.apply(node))).asCondition()
				: Cypher.literalTrue().asCondition();
	}

	@Override
	public String fresh(String prefix) {
		return prefix + this.names[0]++;
	}

	@Override
	public String toString() {
		return List.of(this.selected, this.given, this.choices).toString();
	}

}
