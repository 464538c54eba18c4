package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.failure.PasswordException;

import org.springframework.util.StringUtils;

/**
 * The password of the user neo4j: the one that was set, the one in the file of the data
 * folder, or a new one that is written there.
 *
 * @param text the password
 * @param origin where it comes from
 */
record StorePassword(String text, Origin origin) {

	enum Origin {

		SETTING, FILE, NEW

	}

	private static final int LEAST_CHARACTERS = 8;

	private static final int RANDOM_BYTES = 24;

	static StorePassword of(StoreSettings settings, DataFolder data) {
		String set = settings.password();
		if (StringUtils.hasText(set)) {
			return new StorePassword(longEnough(set, "claimtrail.password"), Origin.SETTING);
		}
		try {
			return fromFile(data);
		}
		catch (IOException ex) {
			throw new PasswordException(
					"The password file " + data.passwordFile() + " cannot be read or written: " + ex.getMessage() + ".",
					"Give it back to the user who starts the server, or delete it: "
							+ "the next start then makes a new password.",
					ex);
		}
	}

	private static StorePassword fromFile(DataFolder data) throws IOException {
		Path file = data.passwordFile();
		String kept = Files.exists(file) ? Files.readString(file).strip() : "";
		if (!kept.isEmpty()) {
			return new StorePassword(longEnough(kept, "the file " + file), Origin.FILE);
		}
		String made = random();
		Path draft = Files.createTempFile(data.path(), "neo4j", ".password",
				DataFolder.ownerOnly(data.path(), "rw-------"));
		Files.writeString(draft, made + "\n");
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return new StorePassword(made, Origin.NEW);
	}

	private static String random() {
		byte[] bytes = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(bytes);
		// letters and digits alone, so that no shell and no option parser takes it for
		// more
		return HexFormat.of().formatHex(bytes);
	}

	private static String longEnough(String password, String source) {
		if (password.length() < LEAST_CHARACTERS) {
			throw new PasswordException(
					"The password in " + source + " has " + password.length() + " characters, Neo4j asks for "
							+ LEAST_CHARACTERS + " or more.",
					"Set a longer one with claimtrail.password (or the environment variable CLAIMTRAIL_PASSWORD), "
							+ "or set none and let Claimtrail make one.",
					null);
		}
		return password;
	}

	@Override
	public String toString() {
		return "StorePassword[hidden]";
	}

}
