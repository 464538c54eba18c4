package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.failure.DataFolderException;
import org.claimtrail.neo4j.failure.StoreException;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.modulith.NamedInterface;

/**
 * Neo4j Community inside this process, on a data folder that it owns while it is open.
 * Everybody talks to it through Bolt on loopback, this process too.
 */
@NamedInterface("embedded")
public final class EmbeddedStore implements Neo4jConnectionDetails, AutoCloseable {

	/** The only user of Neo4j Community that Claimtrail needs. */
	public static final String USER = "neo4j";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedStore.class);

	private final DataFolder data;

	private final StorePassword password;

	private final StoreLock lock;

	private final CommunityServer server;

	private EmbeddedStore(DataFolder data, StorePassword password, StoreLock lock, CommunityServer server) {
		this.data = data;
		this.password = password;
		this.lock = lock;
		this.server = server;
	}

	/**
	 * Opens the store, makes it if the folder is empty, brings its schema up to date and
	 * returns when it answers. Before that nobody else learns where it is.
	 * @throws StoreException when it cannot be used
	 */
	public static EmbeddedStore start(StoreSettings settings) {
		DataFolder data = DataFolder.open(settings.data());
		StoreLock lock = StoreLock.take(data);
		try {
			FirstStart first = new FirstStart(data);
			first.begin();
			StorePassword password = StorePassword.of(settings, data);
			logger.info("Opening the store in {}", data.path());
			CommunityServer server = CommunityServer.start(settings, data, password);
			first.end();
			lock.announce(server.bolt());
			return new EmbeddedStore(data, password, lock, server);
		}
		catch (IOException ex) {
			lock.close();
			throw DataFolder.unusable(data.path(), ex);
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * Makes the store of an empty data folder from a backup.
	 * @throws StoreException when the folder has a store, or the file is no backup
	 */
	static EmbeddedStore restore(StoreSettings settings, Path backup) {
		if (!Files.isReadable(backup)) {
			throw new DataFolderException("There is no file " + backup + " that can be read.",
					"Name a file that the command backup wrote.", null);
		}
		DataFolder data = DataFolder.open(settings.data());
		try (StoreLock lock = StoreLock.take(data)) {
			FirstStart first = new FirstStart(data);
			if (!first.isPossible()) {
				throw new DataFolderException("The data folder " + data.path() + " has a store already.",
						"Move its folder neo4j away, or restore into another with --claimtrail.data=<folder>.", null);
			}
			first.begin();
			StorePassword password = StorePassword.of(settings, data);
			StoreTools.setInitialPassword(data, password);
			StoreTools.load(data, backup);
			CommunityServer.start(settings, data, password).close();
			first.end();
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data.path(), ex);
		}
		return start(settings);
	}

	/**
	 * Where the store of this data folder answers, if another Claimtrail has it open;
	 * empty while that one is still starting.
	 */
	public static Optional<URI> running(Path data) {
		return StoreLock.holder(data);
	}

	@Override
	public URI getUri() {
		return this.server.bolt();
	}

	@Override
	public AuthToken getAuthToken() {
		return AuthTokens.basic(USER, this.password.text());
	}

	public Path data() {
		return this.data.path();
	}

	/**
	 * Copies what is stored, as it is now, while it goes on. The copy has no accounts of
	 * the database.
	 * @param home an empty folder; the copy is opened with {@link ReadingStore}
	 */
	public void copyTo(Path home) throws IOException {
		this.server.copyTo(home);
	}

	/** The password if it was made at this start, so that it can be shown once. */
	public Optional<String> newPassword() {
		return (this.password.origin() == StorePassword.Origin.NEW) ? Optional.of(this.password.text())
				: Optional.empty();
	}

	/** Whether the password comes from the settings, not from the file. */
	public boolean passwordIsSet() {
		return this.password.origin() == StorePassword.Origin.SETTING;
	}

	public Path passwordFile() {
		return this.data.passwordFile();
	}

	@Override
	public void close() {
		try (this.lock) {
			this.server.close();
		}
	}

}
