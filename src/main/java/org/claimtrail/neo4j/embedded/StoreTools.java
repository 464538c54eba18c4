package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

import org.claimtrail.neo4j.failure.DataFolderException;
import org.neo4j.cli.AbstractCommand;
import org.neo4j.cli.CommandFailedException;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.commandline.dbms.DumpCommand;
import org.neo4j.commandline.dbms.LoadCommand;
import org.neo4j.consistency.CheckCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** The tools of Neo4j for a store that nobody has open, run in this process. */
final class StoreTools {

	private static final String DATABASE = "neo4j";

	private StoreTools() {
	}

	/** Before the first start, so that the password everybody knows is never valid. */
	static void setInitialPassword(DataFolder data, StorePassword password) {
		try (OutputStream nowhere = OutputStream.nullOutputStream()) {
			run(data, InputStream.nullInputStream(), nowhere, SetInitialPasswordCommand::new,
					SetInitialPasswordCommand::execute, password.text());
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data.path(), ex);
		}
	}

	/**
	 * Writes the store, which was closed well, to a file that is there when it is whole.
	 */
	static void dump(DataFolder data, Path file) throws IOException {
		Path draft = Path.of(file + ".part");
		Files.deleteIfExists(draft);
		Files.createFile(draft, DataFolder.ownerOnly(draft, "rw-------"));
		try {
			try (OutputStream out = Files.newOutputStream(draft)) {
				run(data, InputStream.nullInputStream(), out, DumpCommand::new, DumpCommand::execute, DATABASE,
						"--to-stdout");
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (CommandFailedException ex) {
			throw StartFaults.damaged(data, reason(ex), ex);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/** Makes a store from what {@link #dump} wrote. */
	static void load(DataFolder data, Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file); OutputStream nowhere = OutputStream.nullOutputStream()) {
			run(data, in, nowhere, LoadCommand::new, LoadCommand::execute, DATABASE, "--from-stdin");
		}
		catch (CommandFailedException ex) {
			throw new DataFolderException("The file " + file + " is no backup that can be read: " + reason(ex),
					"Name a file that the command backup wrote.", ex);
		}
	}

	/** Looks through every record and index of the store, which was closed well. */
	static void check(DataFolder data, Path reports) {
		try (OutputStream nowhere = OutputStream.nullOutputStream()) {
			run(data, InputStream.nullInputStream(), nowhere, CheckCommand::new, CheckCommand::execute, DATABASE,
					"--report-path=" + reports);
		}
		catch (CommandFailedException ex) {
			throw StartFaults.damaged(data, reason(ex), ex);
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data.path(), ex);
		}
	}

	/** What lies deepest, on one line. */
	private static String reason(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
	}

	private static <T extends AbstractCommand> void run(DataFolder data, InputStream in, OutputStream out,
			Function<ExecutionContext, T> tool, Work<T> work, String... arguments) {
		Path home = data.home();
		try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
				PrintStream results = new PrintStream(out, false, StandardCharsets.UTF_8);
				PrintStream messages = new PrintStream(OutputStream.nullOutputStream())) {
			Files.createDirectories(home, DataFolder.ownerOnly(home, "rwx------"));
			T command = tool.apply(new ExecutionContext(home, home.resolve("conf"), results, messages, in, files));
			CommandLine.populateCommand(command, arguments);
			work.on(command);
		}
		catch (IOException ex) {
			throw DataFolder.unusable(data.path(), ex);
		}
	}

	private interface Work<T> {

		void on(T tool) throws IOException;

	}

}
