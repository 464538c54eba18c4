package org.claimtrail.date;

/** A text that is not a partial date. The message names it and says what was expected. */
public class PartialDateException extends IllegalArgumentException {

	private static final int SHOWN = 40;

	PartialDateException(String text, String expected) {
		super("\"" + shown(text) + "\" is not a date: expected " + expected);
	}

	private static String shown(String text) {
		String start = (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
		return start.replaceAll("\\p{Cntrl}", "�");
	}

}
