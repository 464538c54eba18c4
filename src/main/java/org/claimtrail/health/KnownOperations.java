package org.claimtrail.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The names of the questions that come with the server. Only these become tags, since
 * clients may call theirs what they like.
 */
final class KnownOperations {

	private static final String OTHER = "other";

	private static final Pattern NAME = Pattern.compile("^\\s*(?:query|mutation|subscription)\\s+(\\w+)",
			Pattern.MULTILINE);

	private final Set<String> names;

	private KnownOperations(Set<String> names) {
		this.names = names;
	}

	static KnownOperations load() throws IOException {
		Set<String> names = new TreeSet<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:operations/**/*.graphql")) {
			Matcher name = NAME.matcher(file.getContentAsString(StandardCharsets.UTF_8));
			while (name.find()) {
				names.add(name.group(1));
			}
		}
		return new KnownOperations(names);
	}

	String tag(@Nullable String operation) {
		return (operation != null && this.names.contains(operation)) ? operation : OTHER;
	}

}
