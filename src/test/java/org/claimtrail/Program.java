package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The program in a JVM of its own, as somebody starts it on the command line. */
final class Program implements AutoCloseable {

	private static final long PAUSE_MILLIS = 50;

	private final Process process;

	private final Path said;

	private Program(Process process, Path said) {
		this.process = process;
		this.said = said;
	}

	static Program start(String... arguments) throws IOException {
		Path said = Files.createTempFile("claimtrail-said", ".txt");
		// whoever runs the tests in the background lets them ignore Ctrl+C
		List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT",
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Xss8m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
				"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				ClaimtrailApplication.class.getName()));
		line.addAll(List.of(arguments));
		return new Program(new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start(),
				said);
	}

	/** Waits until it says something. */
	void awaitWords(String words, int seconds) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		while (!said().contains(words)) {
			assertThat(this.process.isAlive() && System.nanoTime() < end).as("has not said %s: %s", words, said())
				.isTrue();
			Thread.sleep(PAUSE_MILLIS);
		}
	}

	/** Sends a signal; Ctrl+C sends INT. */
	void signal(String name) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).start().waitFor();
	}

	long pid() {
		return this.process.pid();
	}

	/** Waits for its end. */
	int exit(int seconds) throws IOException, InterruptedException {
		assertThat(this.process.waitFor(seconds, TimeUnit.SECONDS)).as("has not ended: %s", said()).isTrue();
		return this.process.exitValue();
	}

	String said() throws IOException {
		return Files.readString(this.said);
	}

	@Override
	public void close() throws IOException {
		this.process.destroyForcibly();
		Files.delete(this.said);
	}

}
