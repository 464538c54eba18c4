package org.claimtrail.corpus.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text that must be UTF-8, with or without a byte order mark. */
public final class Utf8 {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private Utf8() {
	}

	/**
	 * Decodes bytes.
	 * @param bytes the bytes
	 * @param firstLine the line on which they start
	 * @throws DocumentException naming the line of the first byte that is not UTF-8
	 */
	public static String decode(byte[] bytes, int firstLine) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
			return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			int offset = firstWrong(bytes);
			throw new DocumentException(firstLine + newlines(bytes, offset), "",
					"found a byte that is not UTF-8 (0x%02X), expected text in UTF-8".formatted(bytes[offset] & 0xFF));
		}
	}

	private static int firstWrong(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.decode(in, out, true);
		return result.isError() ? in.position() : bytes.length - 1;
	}

	private static int newlines(byte[] bytes, int end) {
		int count = 0;
		for (int index = 0; index < end; index++) {
			if (bytes[index] == '\n') {
				count++;
			}
		}
		return count;
	}

}
