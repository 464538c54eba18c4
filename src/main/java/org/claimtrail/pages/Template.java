package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * HTML with <code>{{places}}</code> for values. Every value is escaped unless it is
 * {@link Markup}.
 */
record Template(String html) {

	private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

	static Template load(String name) {
		try {
			return new Template(new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Markup fill(Map<String, Object> values) {
		return new Markup(PLACE.matcher(this.html)
			.replaceAll((place) -> Matcher.quoteReplacement(value(place.group(1), values))));
	}

	private static String value(String name, Map<String, Object> values) {
		return switch (values.get(name)) {
			case Markup markup -> markup.html();
			case null -> throw new IllegalArgumentException("no value for {{" + name + "}}");
			case Object text -> HtmlUtils.htmlEscape(text.toString(), "UTF-8");
		};
	}

}
