package org.claimtrail.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;

import org.springframework.util.FileSystemUtils;

/** The command {@code prepare}. */
@Command(name = "prepare", sortOptions = false, header = "Makes later starts of this jar quick.", description = """

		Starts a server on a folder of its own, lets Java learn from that start, and leaves what it
		learned beside the jar, as JAR.start: about 500 MB. From then on java -jar uses it by itself.
		It is for this jar and this Java only; without it, or with another of either, a start just
		takes longer. Prepare again after an upgrade, or delete the folder at any time.
		""", exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:done", "1:not done, with the reason", "2:wrong usage" })
public final class PrepareCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 1;

	private static final int LONGEST_MINUTES = 10;

	private static final String READY = "Claimtrail is ready";

	private final PrintStream out;

	private final PrintStream err;

	public PrepareCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		if (Runtime.version().feature() < StartFolder.FIRST_JAVA) {
			return fail("This is Java " + Runtime.version().feature() + "; starts can be prepared with Java "
					+ StartFolder.FIRST_JAVA + " or newer.");
		}
		Path jar = JavaOptions.program();
		if (!JavaOptions.isPackaged(jar)) {
			return fail("Only the packaged program can be prepared: java -jar JAR prepare.");
		}
		try {
			make(new StartFolder(jar.toAbsolutePath()));
			return DONE;
		}
		catch (IOException ex) {
			return fail("No start was prepared: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return fail("No start was prepared: it was interrupted.");
		}
	}

	private void make(StartFolder start) throws IOException, InterruptedException {
		Path draft = Files.createDirectory(Path.of(start.path() + "." + ProcessHandle.current().pid()));
		Thread tidying = new Thread(() -> tidy(draft));
		Runtime.getRuntime().addShutdownHook(tidying);
		try {
			this.out.println("Taking the program apart.");
			run(List.of(JavaOptions.java(), "-Djarmode=tools", "-jar", start.jar().toString(), "extract",
					"--destination", start.apart(draft).toString()), "");
			this.out.println("Learning from a start; this takes a minute or two.");
			run(training(start, draft), READY);
			FileSystemUtils.deleteRecursively(draft.resolve("data"));
			start.mark(draft);
			FileSystemUtils.deleteRecursively(start.path());
			Files.move(draft, start.path(), StandardCopyOption.ATOMIC_MOVE);
			this.out.println("Prepared: " + start.path() + ". A start on an empty folder is now quick, too.");
		}
		finally {
			tidying.run();
			Runtime.getRuntime().removeShutdownHook(tidying);
		}
	}

	/** Takes away what is left, and ends what is still at work on it. */
	private static void tidy(Path draft) {
		ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
		FileSystemUtils.deleteRecursively(draft.toFile());
	}

	private static List<String> training(StartFolder start, Path draft) {
		List<String> line = new ArrayList<>(JavaOptions.standing());
		line.add(1, "-Xmx1g");
		line.addAll(start.training(draft));
		line.addAll(List.of("--claimtrail.data=" + draft.resolve("data"), "--server.port=0", "--claimtrail.bolt.port=0",
				"--management.server.port=0"));
		return line;
	}

	/** Runs it to its end, and asks it to end once it has said something. */
	private void run(List<String> line, String until) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
		StringBuilder said = new StringBuilder();
		boolean heard = until.isEmpty();
		try (BufferedReader lines = process.inputReader()) {
			for (String next = lines.readLine(); next != null; next = lines.readLine()) {
				said.append(System.lineSeparator()).append(next);
				if (!heard && next.startsWith(until)) {
					heard = true;
					process.toHandle().destroy();
				}
			}
			if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || !heard) {
				throw new IOException("a start of the program failed:" + said);
			}
		}
		finally {
			process.destroyForcibly();
		}
	}

	private int fail(String reason) {
		this.err.println(reason);
		return FAILED;
	}

}
