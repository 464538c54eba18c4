package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.io.Resource;

/**
 * The order in which questions are shown, and the heading of each: a text in which a line
 * is a heading, and an indented one the name of a file under it.
 */
final class QuestionList {

	private final Map<String, String> headings = new LinkedHashMap<>();

	static QuestionList read(Resource[] files) {
		QuestionList list = new QuestionList();
		for (Resource file : files) {
			try {
				list.add(file.getContentAsString(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return list;
	}

	private void add(String text) {
		String heading = "";
		for (String line : text.lines().filter((one) -> !one.isBlank()).toList()) {
			if (!Character.isWhitespace(line.charAt(0))) {
				heading = line.strip();
			}
			else if (this.headings.putIfAbsent(line.strip(), heading) != null) {
				throw new IllegalStateException("The list of questions names %s twice.".formatted(line.strip()));
			}
		}
	}

	/** The heading of each listed file, without its ending, in the order of the list. */
	Map<String, String> headings() {
		return this.headings;
	}

}
