package org.claimtrail.corpus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/**
 * Looks through every text of a document for characters that nobody can see. What no text
 * has on purpose is a fault; what may be there on purpose, but keeps words from being
 * found or shows them in another order, is a warning.
 */
public final class TextCheck {

	private static final int REPLACEMENT = 0xFFFD;

	/** What is said of a text that is empty to the eye. */
	static final String BLANK = "found nothing that can be seen, expected text";

	private static final String ALLOWED_CONTROLS = "\t\n\r";

	/** Zero width spaces, the soft hyphen and the byte order mark. */
	private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

	/** Whatever stands after them is shown backwards. */
	private static final String OVERRIDES = "\u202D\u202E";

	/** Embeddings and isolates; those in honest text are written in pairs. */
	private static final String DIRECTIONS = "\u202A\u202B\u202C\u2066\u2067\u2068\u2069";

	private final Document document;

	private final List<Fault> faults = new ArrayList<>();

	private final List<Fault> warnings = new ArrayList<>();

	private TextCheck(Document document) {
		this.document = document;
	}

	public static TextCheck of(Document document) {
		TextCheck check = new TextCheck(document);
		check.look(document.root(), "");
		return check;
	}

	List<Fault> faults() {
		return this.faults;
	}

	public List<Fault> warnings() {
		return this.warnings;
	}

	private void look(JsonNode node, String path) {
		if (node.isString()) {
			look(node.asString(), path);
		}
		else if (node.isArray()) {
			for (int index = 0; index < node.size(); index++) {
				look(node.path(index), Document.path(path, index));
			}
		}
		else {
			node.properties().forEach((field) -> look(field.getValue(), Document.path(path, field.getKey())));
		}
	}

	private void look(String text, String path) {
		boolean blank = true;
		for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
			int character = text.codePointAt(index);
			blank &= isBlank(character);
			String fault = (character < ' ' || character >= '\u007F') ? fault(character) : "";
			if (!fault.isEmpty()) {
				this.faults
					.add(this.document.fault(path, found(fault, character, index) + ", expected text without it"));
				return;
			}
		}
		if (blank) {
			this.faults.add(this.document.fault(path, BLANK));
			return;
		}
		warn(text, path);
	}

	private void warn(String text, String path) {
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			String warning = (character >= '\u007F') ? warning(character) : "";
			if (!warning.isEmpty()) {
				this.warnings.add(this.document.fault(path,
						found(warning, character, index) + "; take it out unless it is there on purpose"));
				return;
			}
		}
	}

	private static String fault(int character) {
		if (Character.isISOControl(character) && ALLOWED_CONTROLS.indexOf(character) < 0) {
			return "a control character";
		}
		if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
			return "half a character";
		}
		if (OVERRIDES.indexOf(character) >= 0) {
			return "a character that shows text in another order than it is written";
		}
		boolean none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
		return none ? "what is not a character" : "";
	}

	private static String warning(int character) {
		if (character == REPLACEMENT) {
			return "a mark for a character that was lost when the text was read before";
		}
		if (DIRECTIONS.indexOf(character) >= 0) {
			return "a character that may show text in another order than it is written";
		}
		return (INVISIBLE.indexOf(character) >= 0) ? "an invisible character that keeps words from being found" : "";
	}

	private static String found(String what, int character, int index) {
		return String.format(Locale.ROOT, "found %s (U+%04X, after %d others)", what, character, index);
	}

	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.FORMAT;
	}

}
