package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One selected field with all that is selected below it.
 *
 * @param name the name of the field
 * @param alias another name for it in the answer; null for its own
 * @param on the type on which alone it is selected; null for any
 * @param arguments what is given to it
 * @param below what is selected of its value; empty for a leaf
 */
record Ask(String name, @Nullable String alias, @Nullable String on, List<Argument> arguments, List<Ask> below) {

	static final String TYPE_NAME = "__typename";

	static Ask leaf(String name) {
		return new Ask(name, null, null, List.of(), List.of());
	}

	static Ask of(String name, List<Ask> below) {
		return new Ask(name, null, null, List.of(), below);
	}

	/** The name in the answer. */
	String key() {
		return (this.alias != null) ? this.alias : this.name;
	}

	/** How many fields it is, itself included. */
	int size() {
		return 1 + this.below.stream().mapToInt(Ask::size).sum();
	}

	Ask with(List<Argument> others) {
		return new Ask(this.name, this.alias, this.on, others, this.below);
	}

	Ask below(List<Ask> others) {
		return new Ask(this.name, this.alias, this.on, this.arguments, others);
	}

	/** The same with one more argument, or with this one in place of one of its name. */
	Ask with(Argument argument) {
		List<Argument> others = new ArrayList<>(this.arguments);
		others.removeIf((one) -> one.name().equals(argument.name()));
		others.add(argument);
		return with(List.copyOf(others));
	}

}
