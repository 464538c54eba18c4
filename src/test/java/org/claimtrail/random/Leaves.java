package org.claimtrail.random;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares single values; of lists of texts the order does not count. */
final class Leaves {

	private Leaves() {
	}

	static boolean agree(@Nullable Object expected, JsonNode given) {
		return switch (expected) {
			case null -> given.isNull();
			case Object open when open == Fields.OPEN -> true;
			case Integer number -> given.isIntegralNumber() && given.asLong() == number;
			case Double number -> given.isNumber() && given.asDouble() == number;
			case Boolean truth -> given.isBoolean() && given.asBoolean() == truth;
			case Instant instant -> given.isString() && instant.equals(instant(given.asString()));
			case List<?> texts -> given.isArray() && texts.stream()
				.sorted()
				.toList()
				.equals(given.valueStream().map(JsonNode::asString).sorted().toList());
			case Thing thing -> false;
			default -> given.isString() && given.asString().equals(expected.toString());
		};
	}

	private static @Nullable Instant instant(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
