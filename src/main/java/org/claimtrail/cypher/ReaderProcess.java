package org.claimtrail.cypher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.claimtrail.neo4j.reader.ReaderCommand;
import org.claimtrail.launch.ProgramProcess;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * A process that reads a copy of the store. Its socket lies in a folder that belongs to
 * this user alone; the path of a socket must be short.
 */
final class ReaderProcess implements AutoCloseable {

	private static final int START_SECONDS = 120;

	/** The server goes before it wherever both want a processor. */
	private static final List<String> LAST_IN_LINE = List.of("nice", "-n", "10");

	private final Path folder;

	private final Path socket;

	private final Process process;

	private ReaderProcess(Path folder, Path socket, Process process) {
		this.folder = folder;
		this.socket = socket;
		this.process = process;
	}

	/**
	 * Starts it, and returns when it can be asked.
	 * @param folder has the copy as its folder home; deleted when the process is closed
	 */
	static ReaderProcess start(Path folder, DataSize memory) throws IOException {
		Path socket = Files.createTempDirectory("claimtrail").resolve("socket");
		List<String> line = new ArrayList<>(Files.isExecutable(Path.of("/usr/bin/nice")) ? LAST_IN_LINE : List.of());
		line.addAll(ProgramProcess.line(List.of("-Xmx" + memory.toMegabytes() + "m", "-XX:+UseSerialGC"),
				ReaderCommand.NAME, folder.resolve("home").toString(), socket.toString()));
		Process process = new ProcessBuilder(line)
			.redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "reader.log")))
			.start();
		ReaderProcess reader = new ReaderProcess(folder, socket, process);
		try {
			reader.awaitReady();
			return reader;
		}
		catch (IOException ex) {
			reader.end();
			throw ex;
		}
	}

	private void awaitReady() throws IOException {
		Thread impatience = Thread.ofVirtual().start(() -> {
			try {
				TimeUnit.SECONDS.sleep(START_SECONDS);
				this.process.destroyForcibly();
			}
			catch (InterruptedException ex) {
				// it is ready
			}
		});
		try {
			BufferedReader said = this.process.inputReader();
			for (String line = said.readLine(); !ReaderCommand.READY.equals(line); line = said.readLine()) {
				if (line == null) {
					throw new IOException("The process that reads has ended: "
							+ Files.readString(this.folder.resolve("reader.log")).lines().limit(20).toList());
				}
			}
		}
		finally {
			impatience.interrupt();
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	Path folder() {
		return this.folder;
	}

	/** A connection for one question. Closing it ends the statement. */
	SocketChannel connect() throws IOException {
		SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
		try {
			channel.connect(UnixDomainSocketAddress.of(this.socket));
			return channel;
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	/** Ends the process and leaves its folder. */
	void end() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		FileSystemUtils.deleteRecursively(Objects.requireNonNull(this.socket.getParent()).toFile());
	}

	/** Ends the process and deletes its folder. */
	@Override
	public void close() {
		end();
		FileSystemUtils.deleteRecursively(this.folder.toFile());
	}

}
