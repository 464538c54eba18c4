package org.claimtrail.account.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the file of accounts holds.
 *
 * @param version of its form
 * @param key secret with which digests are made, as Base64
 * @param tokens all that were made and not forgotten, the oldest first
 */
record TokenList(int version, String key, List<Token> tokens) {

	static final int VERSION = 1;

	private static final String ALGORITHM = "HmacSHA256";

	/**
	 * The digest of a token's text. A token has 256 random bits, so that no digest, quick
	 * or slow, can be turned back; the key keeps who knows a text from telling whether it
	 * is in a list that got into other hands.
	 */
	String digest(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(this.key), ALGORITHM));
			return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java lacks " + ALGORITHM, ex);
		}
	}

	boolean hasKey(int bytes) {
		try {
			return Base64.getDecoder().decode(this.key).length == bytes;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	Optional<Token> withId(String id) {
		return this.tokens.stream().filter((token) -> token.id().equals(id)).findFirst();
	}

	TokenList with(Token added) {
		List<Token> more = new ArrayList<>(this.tokens);
		more.add(added);
		return new TokenList(this.version, this.key, List.copyOf(more));
	}

	TokenList withTokens(List<Token> others) {
		return new TokenList(this.version, this.key, others);
	}

	@Override
	public String toString() {
		return this.tokens.size() + " tokens";
	}

}
