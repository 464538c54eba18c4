package org.claimtrail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program in a process of its own, started by {@code java -jar}. */
public final class PackagedServer implements AutoCloseable {

	private static final String READY = "Claimtrail is ready";

	private static final int LONGEST_MINUTES = 10;

	private final Process process;

	private final BufferedReader said;

	private final List<String> lines = new ArrayList<>();

	private final List<String> rest = new CopyOnWriteArrayList<>();

	private final Thread reading = Thread.ofVirtual().unstarted(this::readRest);

	private PackagedServer(Process process) {
		this.process = process;
		this.said = process.inputReader();
	}

	/**
	 * Starts it on free ports, and waits until it lets requests in.
	 * @param data the data folder
	 * @param java options of Java
	 * @param settings settings of the server
	 */
	public static PackagedServer start(Path data, List<String> java, List<String> settings) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(java);
		command.addAll(List.of("-jar", jar().toString(), "--server.port=0", "--claimtrail.bolt.port=0",
				"--claimtrail.data=" + data));
		command.addAll(settings);
		PackagedServer server = new PackagedServer(new ProcessBuilder(command).redirectErrorStream(true).start());
		server.awaitReady();
		return server;
	}

	private static Path jar() throws IOException {
		try (Stream<Path> built = Files.list(Path.of("target"))) {
			return built.filter((file) -> file.toString().endsWith("-SNAPSHOT.jar")).findFirst().orElseThrow();
		}
	}

	/** The port for HTTP. */
	public int port() {
		return this.lines.stream()
			.filter((line) -> line.strip().startsWith("GraphiQL"))
			.mapToInt((line) -> Integer.parseInt(line.replaceFirst(".*:(\\d+)/.*", "$1")))
			.findFirst()
			.orElseThrow();
	}

	/** The address for Bolt. */
	public String bolt() {
		return this.lines.stream()
			.filter((line) -> line.strip().startsWith("Bolt"))
			.map((line) -> line.replaceFirst(".*(bolt://[^,]*),.*", "$1"))
			.findFirst()
			.orElseThrow();
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** The process, to end it or to wait for its end. */
	public Process process() {
		return this.process;
	}

	/** What it said from when it was ready until it ended, which this waits for. */
	public Stream<String> rest() throws InterruptedException {
		this.reading.join();
		return this.rest.stream();
	}

	/** A server that nobody reads would wait for somebody who does. */
	private void readRest() {
		try (BufferedReader reader = this.said) {
			reader.lines().forEach(this.rest::add);
		}
		catch (IOException | UncheckedIOException ex) {
			// it was killed
		}
	}

	/** Ends it at once, as kill -9 does, and what it started. */
	public void kill() throws InterruptedException {
		List<ProcessHandle> started = this.process.descendants().toList();
		started.forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		try {
			kill();
			this.reading.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitReady() throws IOException {
		CompletableFuture<Void> limit = CompletableFuture.runAsync(this.process::destroyForcibly,
				CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES));
		for (String line = this.said.readLine(); line != null; line = this.said.readLine()) {
			this.lines.add(line);
			if (line.startsWith(READY)) {
				limit.cancel(false);
				this.reading.start();
				return;
			}
		}
		throw new IOException("The server did not start: " + String.join("\n", this.lines));
	}

}
