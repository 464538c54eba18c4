package org.claimtrail.random;

import org.jspecify.annotations.Nullable;

/**
 * A value given to a field.
 *
 * @param name the name of the argument
 * @param type its type as a document declares a variable of it
 * @param value numbers, texts, truth values, {@link Word words}, lists and maps of these,
 * or null
 * @param variable whether it is given by a variable
 */
record Argument(String name, String type, @Nullable Object value, boolean variable) {

	Argument with(@Nullable Object other) {
		return new Argument(this.name, this.type, other, this.variable);
	}

}
