package org.claimtrail.corpus.document;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A document that was read: its tree, and the line of every field by its path.
 *
 * @param file the file, as it was given
 * @param root the tree
 * @param lines the line of each path, where lines differ
 * @param firstLine the line on which the document starts
 */
public record Document(String file, JsonNode root, Map<String, Integer> lines, int firstLine) {

	/** The path of a field within an object. */
	public static String path(String parent, String key) {
		return parent.isEmpty() ? key : parent + "." + key;
	}

	/** The path of an element of a list. */
	public static String path(String parent, int index) {
		return parent + "[" + index + "]";
	}

	/** The line of a path, or of the nearest thing around it. */
	int line(String path) {
		String around = path;
		while (!around.isEmpty()) {
			Integer line = this.lines.get(around);
			if (line != null) {
				return line;
			}
			around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
		}
		return this.lines.getOrDefault("", this.firstLine);
	}

	public Fault fault(String path, String problem) {
		return new Fault(this.file, line(path), path, problem);
	}

}
