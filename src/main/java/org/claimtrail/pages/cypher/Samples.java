package org.claimtrail.pages.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The samples of Cypher that come with this version, each with the question it answers.
 */
@Component
class Samples {

	private static final String PLACE = "samples/";

	private static final String END = ".cypher";

	private static final String COMMENT = "// ";

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	private final List<Sample> all;

	Samples(ResourcePatternResolver resources) {
		try {
			List<Sample> found = new ArrayList<>();
			for (Resource file : resources.getResources("classpath*:" + PLACE + "**/*" + END)) {
				found.add(sample(file));
			}
			this.all = found.stream().sorted(Comparator.comparing(Sample::name)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Sample sample(Resource file) throws IOException {
		String address = URLDecoder.decode(file.getURL().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
		String name = address.substring(address.lastIndexOf(PLACE) + PLACE.length(), address.length() - END.length());
		return new Sample(name, file.getContentAsString(StandardCharsets.UTF_8).strip());
	}

	/** Those that have all these words, whatever their case. */
	List<Sample> with(String words) {
		List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.toList();
		return this.all.stream().filter((sample) -> wanted.stream().allMatch(sample.folded()::contains)).toList();
	}

	Optional<Sample> named(@Nullable String name) {
		return this.all.stream().filter((sample) -> sample.name().equals(name)).findFirst();
	}

	/**
	 * A statement to begin with.
	 *
	 * @param name folder and file
	 * @param text with comments, the first of which is the question
	 */
	public record Sample(String name, String text) {

		/** What it answers. */
		public String question() {
			String first = this.text.lines().findFirst().orElse("");
			return first.startsWith(COMMENT) ? first.substring(COMMENT.length()) : this.name;
		}

		/** The first half of its name. */
		public String room() {
			int slash = this.name.indexOf('/');
			return (slash < 0) ? "" : this.name.substring(0, slash);
		}

		/**
		 * All its parameters, none of them given, as JSON; empty where there are none.
		 */
		String parameters() {
			Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
			Matcher parameter = PARAMETER.matcher(this.text.replaceAll("(?m)^//.*$", ""));
			while (parameter.find()) {
				parameters.put(parameter.group(1), null);
			}
			return parameters.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(parameters);
		}

		private String folded() {
			return (this.name + ' ' + this.text).toLowerCase(Locale.ROOT);
		}

	}

}
