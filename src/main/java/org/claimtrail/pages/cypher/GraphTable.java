package org.claimtrail.pages.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What nodes and relationships the graph has, as the README says it. */
@Component
class GraphTable {

	private static final String FILE = "META-INF/README.md";

	private static final String HEADING = "\n## The graph\n";

	private static final Pattern CODE = Pattern.compile("`([^`]*)`");

	private static final Pattern EDGE = Pattern.compile("\\((\\w+)\\)-\\[:(\\w+)]->\\((\\w+)\\)");

	private final List<Entry> nodes;

	private final List<Entry> relationships;

	private final List<Edge> edges;

	GraphTable() {
		this(read());
	}

	private GraphTable(String section) {
		this.nodes = entries(section, "| Node |");
		this.relationships = entries(section, "| Relationship |");
		List<Edge> found = new ArrayList<>();
		for (Entry entry : this.relationships) {
			Matcher edge = EDGE.matcher(entry.what());
			while (edge.find()) {
				found.add(new Edge(edge.group(1), edge.group(2), edge.group(3)));
			}
		}
		this.edges = List.copyOf(found);
	}

	private static String read() {
		try {
			String all = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
			int begin = all.indexOf(HEADING) + HEADING.length();
			int end = all.indexOf("\n## ", begin);
			return all.substring(begin, end);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of the table whose first line begins so. */
	private static List<Entry> entries(String section, String head) {
		return section.substring(section.indexOf(head))
			.lines()
			.takeWhile((line) -> line.startsWith("|"))
			.skip(2)
			.map((line) -> line.replaceAll("^\\| *| *\\|$", "").split(" \\| ?", 2))
			.map((cells) -> new Entry(cells[0], (cells.length > 1) ? cells[1] : ""))
			.toList();
	}

	List<Entry> nodes() {
		return this.nodes;
	}

	List<Entry> relationships() {
		return this.relationships;
	}

	/** The relationships between kinds of nodes, in the order of the table. */
	List<Edge> edges() {
		return this.edges;
	}

	/** A row, each cell with code between back-quotes. */
	public record Entry(String what, String properties) {

		public String whatHtml() {
			return html(this.what);
		}

		public String propertiesHtml() {
			return html(this.properties);
		}

		private static String html(String cell) {
			String escaped = HtmlUtils.htmlEscape(cell, "UTF-8").replaceAll("\\*\\*", "");
			return CODE.matcher(escaped).replaceAll("<code>$1</code>");
		}

	}

	/** A type of relationship between two kinds of nodes. */
	record Edge(String from, String type, String to) {
	}

}
