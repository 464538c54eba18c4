package org.claimtrail.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.springframework.core.io.ClassPathResource;

/**
 * The rules of a list by which addresses are cleaned, as the head of the list explains.
 */
final class AddressRules {

	private static final String LIST = "article/addresses.txt";

	private static final String ANY = "*";

	private final List<Rewriting> rewritings = new ArrayList<>();

	private final Map<String, ParameterRules> hosts = new HashMap<>();

	private AddressRules() {
	}

	/** The rules of this application. */
	static AddressRules read() {
		try {
			return of(new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static AddressRules of(String text) {
		AddressRules rules = new AddressRules();
		String host = ANY;
		int number = 0;
		for (String line : text.lines().toList()) {
			number++;
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			if (line.startsWith("[") && line.endsWith("]")) {
				host = line.substring(1, line.length() - 1);
			}
			else if (!rules.add(host, line.strip().split("\\s+"))) {
				throw new IllegalStateException(LIST + ":" + number + ": found \"" + line
						+ "\", expected [HOST], rewrite PATTERN [TEXT], or only, keep or drop with parameters");
			}
		}
		return rules;
	}

	private boolean add(String host, String[] words) {
		if (words.length < 2) {
			return false;
		}
		if (words[0].equals("rewrite")) {
			return words.length <= 3 && rewrite(words[1], (words.length > 2) ? words[2] : "");
		}
		ParameterRules parameters = this.hosts.computeIfAbsent(host, (name) -> new ParameterRules());
		return parameters.add(words[0], Arrays.asList(words).subList(1, words.length));
	}

	private boolean rewrite(String pattern, String text) {
		try {
			return this.rewritings.add(new Rewriting(Pattern.compile(pattern), text));
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	/** Host and path as they are known everywhere. */
	String rewrite(String address) {
		String rewritten = address;
		for (Rewriting rewriting : this.rewritings) {
			rewritten = rewriting.pattern().matcher(rewritten).replaceFirst(rewriting.text());
		}
		return rewritten;
	}

	/** Those of the parameters that name the article, in their order. */
	List<String> naming(String host, List<String> parameters) {
		List<ParameterRules> those = rules(host);
		for (ParameterRules rules : those) {
			List<String> only = parameters.stream().filter(rules::isOnly).toList();
			if (!only.isEmpty()) {
				return only;
			}
		}
		return parameters.stream().filter((parameter) -> !isDropped(those, parameter)).toList();
	}

	/** What holds for a host, the closest first. */
	private List<ParameterRules> rules(String host) {
		List<ParameterRules> found = new ArrayList<>();
		String rest = host;
		while (!rest.isEmpty()) {
			if (this.hosts.containsKey(rest)) {
				found.add(this.hosts.get(rest));
			}
			int dot = rest.indexOf('.');
			rest = (dot < 0) ? "" : rest.substring(dot + 1);
		}
		found.add(this.hosts.getOrDefault(ANY, new ParameterRules()));
		return found;
	}

	private static boolean isDropped(List<ParameterRules> those, String parameter) {
		for (ParameterRules rules : those) {
			if (rules.isKept(parameter)) {
				return false;
			}
			if (rules.isDropped(parameter)) {
				return true;
			}
		}
		return false;
	}

	private record Rewriting(Pattern pattern, String text) {
	}

}
