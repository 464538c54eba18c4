package org.claimtrail.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Parameter;

/**
 * A fixed piece of Cypher, and what goes into it. All of it is Cypher as it can be sent:
 * {@code $name} is a parameter of the driver, and a plain name is what Cypher takes it
 * for. A name in back-quotes, which Cypher reads as a variable, is put in here: a
 * <em>slot</em> by an expression or another piece, a <em>variable</em> by a name of its
 * own, so that the piece can stand within any other. Both are declared with the text, and
 * a template is a constant: one that lacks a name, or has one too many, cannot be loaded.
 *
 * @param <C> what is known when the template is filled
 */
public final class CypherTemplate<C> {

	private static final Pattern NAME = Pattern.compile("`([^`]*)`");

	/** What begins with {@code $} and is no parameter. */
	private static final Pattern NO_PARAMETER = Pattern.compile("\\$(?![a-z])|%\\d+\\$");

	/** How {@link Cypher#raw} marks the place of an expression. */
	private static final String PLACE = Matcher.quoteReplacement("$E");

	private final String text;

	private final List<String> places;

	private final Map<String, Function<? super C, ? extends Expression>> fillers;

	private CypherTemplate(String text, Map<String, Function<? super C, ? extends Expression>> fillers) {
		Matcher matcher = NAME.matcher(text);
		this.places = matcher.results().map((name) -> name.group(1)).toList();
		this.text = matcher.replaceAll(PLACE);
		this.fillers = Map.copyOf(fillers);
	}

	/** Begins a template with its text. */
	public static <C> Builder<C> of(String text) {
		return new Builder<>(text);
	}

	/** A piece of Cypher that nothing goes into. */
	public static Expression fixed(String text) {
		return CypherTemplate.<Object>of(text).complete().fill(text);
	}

	/** The text with everything in its place. What a slot gets is made once. */
	public Expression fill(C context) {
		Map<String, Expression> values = new HashMap<>();
		List<Expression> arguments = new ArrayList<>(this.places.size());
		for (String place : this.places) {
			Expression value = values.get(place);
			if (value == null) {
				value = Objects.requireNonNull(this.fillers.get(place)).apply(context);
				values.put(place, value);
			}
			arguments.add(literal(value));
		}
		return Cypher.raw(this.text, arguments.toArray());
	}

	/** As text, since {@link Cypher#raw} takes a parameter for any of its name. */
	private static Expression literal(Expression value) {
		return (value instanceof Parameter<?> parameter) ? Cypher.raw("$" + parameter.getName()) : value;
	}

	/** The same where it is wanted, and else the literal null. */
	public Expression fillIf(boolean wanted, C context) {
		return wanted ? fill(context) : Cypher.literalNull();
	}

	/**
	 * Declares what goes into a text.
	 *
	 * @param <C> what is known when the template is filled
	 */
	public static final class Builder<C> {

		private final String text;

		private final Map<String, Function<? super C, ? extends Expression>> fillers = new LinkedHashMap<>();

		private Builder(String text) {
			this.text = text;
		}

		/** Says what goes in the place of a name, each time the same. */
		public Builder<C> slot(String name, Function<? super C, ? extends Expression> filler) {
			if (this.fillers.put(name, filler) != null) {
				throw fault("`%s` is declared twice; declare it once".formatted(name));
			}
			return this;
		}

		/**
		 * Says that an expression that is always the same goes in the place of a name.
		 */
		public Builder<C> slot(String name, Expression value) {
			return slot(name, (context) -> value);
		}

		/**
		 * Gives variables of the text names that no other part of the statement has.
		 * @param apart tells this use of the template from the others in a statement
		 */
		public Builder<C> variables(Function<? super C, String> apart, String... names) {
			for (String name : names) {
				slot(name, (context) -> Cypher.name(name + apart.apply(context)));
			}
			return this;
		}

		/**
		 * The template.
		 * @throws IllegalStateException if the text has a name that nothing is said of,
		 * lacks one that is declared, or is no Cypher by the form of its names
		 */
		public CypherTemplate<C> complete() {
			if (NO_PARAMETER.matcher(this.text).find()) {
				throw fault("`$` begins no parameter; write `$` and a name that begins with a small letter");
			}
			Set<String> names = new LinkedHashSet<>();
			String rest = NAME.matcher(this.text).replaceAll((name) -> {
				names.add(name.group(1));
				return "";
			});
			if (rest.contains("`")) {
				throw fault("a back-quote has no other; write a name between two");
			}
			check(names, this.fillers.keySet(),
					"nothing is put in the place of %s; declare it as a slot or a variable");
			check(this.fillers.keySet(), names, "%s is declared and not in the text; remove it, or name it there");
			return new CypherTemplate<>(this.text, this.fillers);
		}

		private void check(Set<String> names, Set<String> known, String message) {
			Set<String> others = new TreeSet<>(names);
			others.removeAll(known);
			if (!others.isEmpty()) {
				throw fault(message.formatted("`" + String.join("`, `", others) + "`"));
			}
		}

		private IllegalStateException fault(String message) {
			return new IllegalStateException("In a piece of Cypher %s:%n%s".formatted(message, this.text));
		}

	}

}
