package org.claimtrail.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartFolderTests {

	@TempDir
	private Path folder;

	private StartFolder start = new StartFolder(Path.of("none.jar"));

	@BeforeEach
	void makeIt() throws IOException {
		Path jar = Files.writeString(this.folder.resolve("some.jar"), "a program");
		this.start = new StartFolder(jar);
		Files.createDirectory(this.start.path());
		this.start.mark(this.start.path());
	}

	@Test
	void isUsedByTheJarThatItWasMadeFor() {
		assertThat(this.start.program(List.of("-Xmx1g"))).contains("-XX:AOTCache=" + this.start.path() + "/start.aot")
			.containsSubsequence("-Dorg.claimtrail.jar=" + this.start.jar(), "-cp",
					this.start.path() + "/program/some.jar", "org.claimtrail.ClaimtrailApplication")
			.doesNotContain("-jar");
	}

	@Test
	void isLeftAloneByAnotherJar() throws IOException {
		Files.setLastModifiedTime(this.start.jar(), FileTime.fromMillis(1));
		assertThat(this.start.program(List.of())).containsExactly("-jar", this.start.jar().toString());
	}

	@Test
	void isLeftAloneByAnotherJava() throws IOException {
		Path made = this.start.path().resolve("made-for");
		Files.writeString(made, Files.readString(made).replace(System.getProperty("java.vm.version"), "26+1"));
		assertThat(this.start.program(List.of())).containsExactly("-jar", this.start.jar().toString());
	}

	@Test
	void isLeftAloneByWhoeverDecidedAboutCaches() {
		assertThat(this.start.program(List.of("-XX:AOTMode=off"))).containsExactly("-jar", this.start.jar().toString());
	}

	@Test
	void mayBeMissing() throws IOException {
		Files.delete(this.start.path().resolve("made-for"));
		assertThat(this.start.program(List.of())).containsExactly("-jar", this.start.jar().toString());
	}

	@Test
	void isMadeByAStartLikeThoseThatUseIt() {
		assertThat(this.start.training(this.start.path()))
			.contains("-XX:AOTCacheOutput=" + this.start.path() + "/start.aot");
	}

}
