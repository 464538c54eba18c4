package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Makes a first start one that can be killed at any moment. A file within the store says
 * that it is being made; as long as that is there nobody was let in, so that the store
 * can be thrown away and made anew.
 */
record FirstStart(DataFolder data) {

	/** Whether the folder has no store, or only what is left of a first start. */
	boolean isPossible() {
		return Files.exists(unfinished()) || !this.data.hasStore();
	}

	/** Throws away what a first start left behind that did not come to its end. */
	void begin() throws IOException {
		if (Files.exists(unfinished())) {
			FileSystemUtils.deleteRecursively(this.data.home());
		}
		if (this.data.hasStore()) {
			this.data.requireWhole();
		}
		else {
			Path home = this.data.home();
			Files.createDirectories(home, DataFolder.ownerOnly(home, "rwx------"));
			Files.createFile(unfinished(), DataFolder.ownerOnly(home, "rw-------"));
		}
	}

	/** The store is whole: from now on it is kept. */
	void end() throws IOException {
		Files.deleteIfExists(unfinished());
	}

	private Path unfinished() {
		return this.data.home().resolve("unfinished");
	}

}
