package org.claimtrail.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parameters of addresses on one host name the article, and which do not. */
final class ParameterRules {

	private static final Pattern PARTS = Pattern.compile("[^*#]+|[*#]");

	private final List<Pattern> only = new ArrayList<>();

	private final List<Pattern> kept = new ArrayList<>();

	private final List<Pattern> dropped = new ArrayList<>();

	/**
	 * Adds a line of the list.
	 * @return whether it says anything known
	 */
	boolean add(String what, List<String> parameters) {
		List<Pattern> patterns = parameters.stream().map(ParameterRules::pattern).toList();
		return switch (what) {
			case "only" -> this.only.addAll(patterns);
			case "keep" -> this.kept.addAll(patterns);
			case "drop" -> this.dropped.addAll(patterns);
			default -> false;
		};
	}

	boolean isOnly(String parameter) {
		return matches(this.only, parameter);
	}

	boolean isKept(String parameter) {
		return matches(this.kept, parameter);
	}

	boolean isDropped(String parameter) {
		return matches(this.dropped, parameter);
	}

	private static boolean matches(List<Pattern> patterns, String parameter) {
		String whole = parameter.contains("=") ? parameter : parameter + "=";
		return patterns.stream().anyMatch((pattern) -> pattern.matcher(whole).matches());
	}

	private static Pattern pattern(String parameter) {
		String whole = parameter.contains("=") ? parameter : parameter + "=*";
		String expression = PARTS.matcher(whole).replaceAll((part) -> switch (part.group()) {
			case "*" -> ".*";
			case "#" -> "[0-9]";
			default -> Matcher.quoteReplacement(Pattern.quote(part.group()));
		});
		return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	}

}
