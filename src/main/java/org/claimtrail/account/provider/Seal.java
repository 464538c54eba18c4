package org.claimtrail.account.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes texts of begun logins that nobody else can read or alter, with a key that is gone
 * when the server stops.
 */
final class Seal {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int IV = 12;

	private static final int TAG_BITS = 128;

	private static final int KEY_BITS = 256;

	private static final int LONGEST = 4096;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	Seal() {
		try {
			KeyGenerator keys = KeyGenerator.getInstance("AES");
			keys.init(KEY_BITS, this.random);
			this.key = keys.generateKey();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String close(BegunLogin login) {
		try {
			byte[] iv = new byte[IV];
			this.random.nextBytes(iv);
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.ENCRYPT_MODE, this.key, new GCMParameterSpec(TAG_BITS, iv));
			byte[] sealed = cipher.doFinal(JSON.writeValueAsString(login).getBytes(StandardCharsets.UTF_8));
			byte[] all = Arrays.copyOf(iv, IV + sealed.length);
			System.arraycopy(sealed, 0, all, IV, sealed.length);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The login that was sealed here; empty for any other text.
	 */
	Optional<BegunLogin> open(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			byte[] all = Base64.getUrlDecoder().decode(text);
			if (all.length <= IV) {
				return Optional.empty();
			}
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.DECRYPT_MODE, this.key, new GCMParameterSpec(TAG_BITS, all, 0, IV));
			byte[] opened = cipher.doFinal(all, IV, all.length - IV);
			return Optional.of(JSON.readValue(opened, BegunLogin.class));
		}
		catch (GeneralSecurityException | IllegalArgumentException | JacksonException ex) {
			return Optional.empty();
		}
	}

}
