package org.claimtrail.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.claimtrail.neo4j.StatementListener;
import org.claimtrail.neo4j.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/**
 * Names slow statements in the log: for which operation, how long, and a hash, under
 * which whoever asks for it by the level DEBUG finds the text once. Texts hold no values.
 */
@Component
class SlowStatements implements StatementListener {

	private static final Logger logger = LoggerFactory.getLogger(SlowStatements.class);

	private static final int MOST_TEXTS = 200;

	private static final int LONGEST_TEXT = 4000;

	private static final int HASH_BYTES = 6;

	private final long slow;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	SlowStatements(HealthSettings settings) {
		this.slow = settings.slow().toNanos();
	}

	@Override
	public void ran(String statement, Duration took, @Nullable StoreFault fault) {
		if (this.slow > 0 && took.toNanos() >= this.slow) {
			String hash = hash(statement);
			String operation = MDC.get("operation");
			logger.warn("{} ms for a statement of {}, {}, statement {}", took.toMillis(),
					(operation != null) ? operation : "an operation without a name",
					(fault != null) ? fault.code() : "answered", hash);
			if (logger.isDebugEnabled() && this.told.size() < MOST_TEXTS && this.told.add(hash)) {
				logger.debug("Statement {} is {}", hash,
						statement.substring(0, Math.min(statement.length(), LONGEST_TEXT)));
			}
		}
	}

	static String hash(String statement) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(statement.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
