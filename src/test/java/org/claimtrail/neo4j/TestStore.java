package org.claimtrail.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Embedded stores in temporary folders for tests. The shared one is started once in a
 * test JVM and serves every application context that is made with {@link SharedStore}.
 */
public final class TestStore {

	private static @Nullable EmbeddedStore shared;

	private TestStore() {
	}

	/** The one store of this JVM, empty at first; its folder goes when the JVM ends. */
	public static synchronized EmbeddedStore shared() {
		if (shared == null) {
			EmbeddedStore store = EmbeddedStore.start(settings(putEmpty(folder())));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				store.close();
				delete(store.data());
			}));
			shared = store;
		}
		return shared;
	}

	/**
	 * Puts an empty store into a folder, with its password: a copy of one that is made
	 * once.
	 * @return the folder
	 */
	public static Path putEmpty(Path data) {
		try {
			FileSystemUtils.copyRecursively(EmptyStore.folder(), data);
			return data;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The login of the store in a folder that has the file with its password. */
	public static AuthToken login(Path data) {
		try {
			return AuthTokens.basic(EmbeddedStore.USER, Files.readString(data.resolve("neo4j.password")).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A new empty folder in the place for temporary files. */
	public static Path folder() {
		try {
			return Files.createTempDirectory("claimtrail-store");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As {@link #folder()}, deleted when the JVM ends and its contexts are closed. */
	public static Path temporaryFolder() {
		Path folder = folder();
		SpringApplication.getShutdownHandlers().add(() -> delete(folder));
		return folder;
	}

	public static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The defaults of {@link StoreSettings} for a folder, on a free port; with more time,
	 * since the first statements on a busy machine take long.
	 */
	public static StoreSettings settings(Path folder, String... properties) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		source.put("claimtrail.data", folder.toString());
		source.put("claimtrail.bolt.port", "0");
		source.put("claimtrail.memory.page-cache", "16MB");
		source.put("claimtrail.limits.transaction", "60s");
		for (String property : properties) {
			String[] pair = property.split("=", 2);
			source.put(pair[0], pair[1]);
		}
		return new Binder(source).bindOrCreate("claimtrail", StoreSettings.class);
	}

}
