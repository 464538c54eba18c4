package org.claimtrail.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the embedded store. With {@code spring.neo4j.uri} set nothing embedded
 * starts and none of them has an effect.
 *
 * @param data folder of the store, its password and its lock; made if it is missing
 * @param password password of the user neo4j, at least 8 characters; without it one is
 * generated at the first start and kept in the file neo4j.password of the data folder
 * @param sample whether an empty store is filled with the sample corpus
 * @param attach whether to join the store of a Claimtrail that already runs on the same
 * data folder instead of failing because it is locked
 * @param bolt how other programs reach the store
 * @param memory how much memory the store may take
 * @param limits what a single transaction may take
 */
@ConfigurationProperties("claimtrail")
public record StoreSettings(@DefaultValue(".claimtrail") Path data, @Nullable String password,
		@DefaultValue("true") boolean sample, @DefaultValue("false") boolean attach, @DefaultValue Bolt bolt,
		@DefaultValue Memory memory, @DefaultValue Limits limits) {

	public StoreSettings {
		data = data.toAbsolutePath().normalize();
	}

	/**
	 * The door for cypher-shell, Neo4j Browser and notebooks. It is open to this machine
	 * only.
	 *
	 * @param port port on 127.0.0.1, 0 for a free one
	 * @param threads most Bolt requests worked on at once
	 * @param tls with what Bolt is encrypted; without it, it is not
	 */
	public record Bolt(@DefaultValue("7687") int port, @DefaultValue("64") int threads, @Nullable Tls tls) {

		public Bolt {
			if (port < 0 || port > 65535) {
				throw new IllegalArgumentException("claimtrail.bolt.port must be from 0 to 65535, not " + port);
			}
		}
	}

	/**
	 * With what Bolt is encrypted, both as PEM.
	 *
	 * @param certificate file of the certificate, or of the chain that begins with it
	 * @param key file of its private key, in PKCS#8 and without a password
	 */
	public record Tls(@Nullable Path certificate, @Nullable Path key) {

		public Tls {
			certificate = pem("certificate", "CERTIFICATE", certificate);
			key = pem("key", "PRIVATE KEY", key);
		}

		private static Path pem(String name, String content, @Nullable Path file) {
			if (file == null) {
				throw new IllegalArgumentException("claimtrail.bolt.tls." + name + " must name a file, too");
			}
			try {
				if (Files.readString(file).contains("-----BEGIN " + content + "-----")) {
					return file.toAbsolutePath();
				}
				throw new IllegalArgumentException(
						"claimtrail.bolt.tls.%s: %s has no line -----BEGIN %s-----".formatted(name, file, content));
			}
			catch (IOException ex) {
				throw new IllegalArgumentException(
						"claimtrail.bolt.tls.%s: %s cannot be read as text".formatted(name, file), ex);
			}
		}
	}

	/**
	 * Memory of the store, which shares the process with the server.
	 *
	 * @param pageCache memory outside the heap that keeps parts of the store files
	 * @param transaction most heap one transaction may take; without it a fifth of the
	 * heap, and at least 256 MB
	 * @param transactions most heap all transactions may take together; without it 40
	 * percent of the heap
	 */
	public record Memory(@DefaultValue("128MB") DataSize pageCache, @Nullable DataSize transaction,
			@Nullable DataSize transactions) {

	}

	/**
	 * Limits that keep one request from holding up all others.
	 *
	 * @param transaction time after which a transaction is ended that asks for no time of
	 * its own
	 * @param lock longest wait for another transaction's lock
	 * @param transactions most transactions at once
	 * @param start longest wait for another Claimtrail that is opening the same store
	 */
	public record Limits(@DefaultValue("10s") Duration transaction, @DefaultValue("5s") Duration lock,
			@DefaultValue("200") int transactions, @DefaultValue("2m") Duration start) {

	}

}
