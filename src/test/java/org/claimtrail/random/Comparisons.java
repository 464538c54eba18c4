package org.claimtrail.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the comparisons of the contract mean for one value. */
final class Comparisons {

	/** The comparisons that are known, by the input type. */
	static final Map<String, Set<String>> KNOWN = Map.of("IDFilter", Set.of("eq", "in"), "TextFilter",
			Set.of("eq", "in", "contains", "startsWith"), "NumberFilter",
			Set.of("eq", "in", "lt", "lte", "gt", "gte", "isNull"), "CountFilter",
			Set.of("eq", "lt", "lte", "gt", "gte"), "PartialDateFilter", Set.of("from", "to", "isNull"));

	private Comparisons() {
	}

	static boolean id(String id, String comparison, Object value) {
		return comparison.equals("in") ? ((List<?>) value).contains(id) : id.equals(value);
	}

	/** Of several texts one must do. */
	static boolean text(List<String> texts, String comparison, Object value) {
		return texts.stream().map(Folding::fold).anyMatch((text) -> switch (comparison) {
			case "eq" -> text.equals(Folding.fold(value));
			case "in" -> ((List<?>) value).stream().anyMatch((one) -> text.equals(Folding.fold(one)));
			case "contains" -> text.contains(Folding.fold(value));
			case "startsWith" -> text.startsWith(Folding.fold(value));
			default -> throw unknown(comparison);
		});
	}

	static boolean number(@Nullable Object present, String comparison, Object value) {
		if (comparison.equals("isNull")) {
			return value.equals(present == null);
		}
		if (present == null) {
			return false;
		}
		double number = ((Number) present).doubleValue();
		if (comparison.equals("in")) {
			return ((List<?>) value).stream().anyMatch((one) -> ((Number) one).doubleValue() == number);
		}
		double other = ((Number) value).doubleValue();
		return switch (comparison) {
			case "eq" -> number == other;
			case "lt" -> number < other;
			case "lte" -> number <= other;
			case "gt" -> number > other;
			case "gte" -> number >= other;
			default -> throw unknown(comparison);
		};
	}

	/** The first day of the date decides; a bound that is open sets no condition. */
	static boolean date(@Nullable Days days, String comparison, Object value) {
		if (comparison.equals("isNull")) {
			return value.equals(days == null || days.first() == null && days.last() == null);
		}
		Days bound = Days.of(value);
		LocalDate first = (days != null) ? days.first() : null;
		LocalDate limit = (bound == null) ? null : comparison.equals("from") ? bound.first() : bound.last();
		if (limit == null) {
			return true;
		}
		return first != null && (comparison.equals("from") ? !first.isBefore(limit) : !first.isAfter(limit));
	}

	private static AssertionError unknown(String comparison) {
		return new AssertionError("The model does not know the comparison " + comparison);
	}

}
