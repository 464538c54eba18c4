package org.claimtrail.corpus.document;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/** What readers of YAML and of JSON share: the lines of fields, and the limits. */
public final class DocumentTree {

	/** Lists and objects within each other. */
	static final int DEEPEST = 20;

	/** Characters of a dossier. */
	public static final int LONGEST = 16 * 1024 * 1024;

	private final Map<String, Integer> lines = new HashMap<>();

	/** Notes where a field is. */
	void at(String path, int line) {
		this.lines.put(path, line);
	}

	Map<String, Integer> lines() {
		return this.lines;
	}

	/** Refuses a key that is there already. */
	void refuseRepeated(ObjectNode object, String key, String path, int line) {
		if (object.has(key)) {
			throw new DocumentException(line, path,
					"found twice (first on line " + this.lines.get(path) + "), expected each key once");
		}
	}

	static void refuseTooDeep(int depth, String path, int line) {
		if (depth > DEEPEST) {
			throw new DocumentException(line, path,
					"found more than " + DEEPEST + " lists and objects within each other, expected fewer");
		}
	}

	public static void refuseTooLong(long length) {
		if (length > LONGEST) {
			throw new DocumentException(1, "",
					"found " + length + " characters, expected at most " + LONGEST + " (use JSON Lines for more)");
		}
	}

}
