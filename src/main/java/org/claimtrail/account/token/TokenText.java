package org.claimtrail.account.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a personal token looks: a prefix by which scanners for secrets find it, 256 random
 * bits, and a checksum by which they know it from other text.
 */
final class TokenText {

	/** What every personal token begins with, and no token of an issuer. */
	static final String PREFIX = "ct_";

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final int RANDOM_DIGITS = 43;

	private static final int CHECK_DIGITS = 6;

	private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");

	private TokenText() {
	}

	/** A token that nobody can guess: each of its 43 digits is drawn on its own. */
	static String make(SecureRandom random) {
		StringBuilder digits = new StringBuilder();
		for (int i = 0; i < RANDOM_DIGITS; i++) {
			digits.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
		}
		return PREFIX + digits + checksum(digits.toString());
	}

	/** Whether a text can be a personal token; a typing error shows. */
	static boolean isWhole(String text) {
		if (!FORM.matcher(text).matches()) {
			return false;
		}
		int check = text.length() - CHECK_DIGITS;
		return checksum(text.substring(PREFIX.length(), check)).equals(text.substring(check));
	}

	private static String checksum(String digits) {
		CRC32 sum = new CRC32();
		sum.update(digits.getBytes(StandardCharsets.US_ASCII));
		StringBuilder check = new StringBuilder();
		for (long left = sum.getValue(); check.length() < CHECK_DIGITS; left /= DIGITS.length()) {
			check.append(DIGITS.charAt((int) (left % DIGITS.length())));
		}
		return check.toString();
	}

}
