package org.claimtrail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The unit for systemd is one that systemd understands. */
class ServiceUnitTests {

	private static final Path UNIT = Path.of(".deploy/claimtrail.service");

	@TempDir
	private Path folder;

	/** Without systemd skipped, except where the environment says {@code CI=true}. */
	static boolean isKnownOrMustBe() {
		return "true".equals(System.getenv("CI")) || Stream.of("/usr/bin", "/bin")
			.anyMatch((place) -> Files.isExecutable(Path.of(place, "systemd-analyze")));
	}

	@Test
	@EnabledIf("isKnownOrMustBe")
	void passesTheChecksOfSystemd() throws IOException, InterruptedException {
		Path unit = this.folder.resolve("claimtrail.service");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Files.writeString(unit, Files.readString(UNIT).replace("/usr/bin/java", java));

		Process check = new ProcessBuilder("systemd-analyze", "verify", unit.toString()).redirectErrorStream(true)
			.start();
		String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(check.waitFor()).as(said).isZero();
		assertThat(said.lines().filter((line) -> line.contains("claimtrail"))).isEmpty();
	}

	@Test
	void givesTheServerNothingItDoesNotNeed() throws IOException {
		assertThat(Files.readAllLines(UNIT)).contains("DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes",
				"CapabilityBoundingSet=");
	}

}
