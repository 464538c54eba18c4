package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs programs of this machine for tests, each to its end.
 *
 * @param folder where they run, and leave what they print
 * @param environment what they are told beside the environment of the tests
 */
public record Command(Path folder, Map<String, String> environment) {

	/**
	 * Runs a program that must succeed within some minutes.
	 * @return what it printed, with its complaints
	 */
	public List<String> run(int minutes, String... words) throws IOException, InterruptedException {
		Path printed = Files.createTempFile(this.folder, "printed", ".txt");
		ProcessBuilder builder = new ProcessBuilder(words).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(printed.toFile());
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		try {
			assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).as("%s has ended", List.of(words)).isTrue();
			List<String> lines = Files.readAllLines(printed);
			assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
			return lines;
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

}
