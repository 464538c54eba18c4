package org.claimtrail.citation.told;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into sentences: after a full stop, an exclamation mark or a question mark
 * before anything but a lower-case letter, and at an empty line. A full stop after at
 * most two letters, or three that begin with a capital, is that of an abbreviation.
 */
final class Sentences {

	private static final String CLOSING = "\"'’”»)]";

	private Sentences() {
	}

	/** The sentences of a text in turn, none of them blank. */
	static List<String> of(String text) {
		List<String> sentences = new ArrayList<>();
		int start = 0;
		for (int end : ends(text)) {
			String sentence = text.substring(start, end).strip();
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			start = end;
		}
		return sentences;
	}

	/** Where each sentence ends, the last of them at the end of the text. */
	static List<Integer> ends(String text) {
		List<Integer> ends = new ArrayList<>();
		int lines = 0;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			lines = Character.isWhitespace(sign) ? lines + ((sign == '\n') ? 1 : 0) : 0;
			if (sign == '\n' && lines == 2) {
				ends.add(at);
			}
			else if (isMark(sign) && isEnd(text, at)) {
				ends.add(closed(text, at + 1));
			}
		}
		ends.add(text.length());
		return ends;
	}

	private static boolean isMark(char sign) {
		return sign == '.' || sign == '!' || sign == '?' || sign == '…';
	}

	private static boolean isEnd(String text, int mark) {
		int next = closed(text, mark + 1);
		int after = next;
		while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
			after++;
		}
		return after < text.length() && after > next && !Character.isLowerCase(text.codePointAt(after))
				&& (text.charAt(mark) != '.' || !isAbbreviated(text, mark));
	}

	private static boolean isAbbreviated(String text, int stop) {
		int start = stop;
		while (start > 0 && stop - start < 4 && Character.isLetterOrDigit(text.charAt(start - 1))) {
			start--;
		}
		int length = stop - start;
		return length == 1 || length == 2 || length == 3 && Character.isUpperCase(text.charAt(start));
	}

	private static int closed(String text, int from) {
		int at = from;
		while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

}
