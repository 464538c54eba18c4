package org.claimtrail.export;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;

import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.launch.CommandApplication;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine.Command;

import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code snapshot}. It starts no web server. */
@Command(name = "snapshot", sortOptions = false, header = "Tells which state the graph has, to be cited.",
		description = """

				Prints the number of the newest change, when it was made, and a digest: the SHA-256 of the
				export of everything as JSON Lines (sha256sum of the file gives the same). It reads the whole
				graph, also while a server runs.
				""", footer = CommandApplication.STORE_SETTINGS, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:all was told", "2:wrong usage",
				"3:the store could not be read, or was altered each time it was" })
public final class SnapshotCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 3;

	private static final String QUIET_DRIVER = "logging.level.org.neo4j.driver=error";

	private final CommandApplication application;

	private final PrintStream out;

	private final PrintStream err;

	public SnapshotCommand(CommandApplication application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext context = this.application.start(QUIET_DRIVER)) {
			Snapshots snapshots = context.getBean(Snapshots.class);
			Snapshot snapshot = snapshots.digested(new ExportListener() {
			});
			if (snapshot.digest() == null) {
				this.err.println(snapshots.isWhole()
						? "The graph was altered each time it was read; ask when less is written."
						: "The store is not whole: an import of an export with its history is under way, or was not ended. Ask when it has ended.");
				return FAILED;
			}
			this.out.println("number  " + snapshot.number());
			this.out.println("at      " + ((snapshot.at() != null) ? snapshot.at() : "never"));
			this.out.println("digest  " + snapshot.digest());
			return DONE;
		}
		catch (IOException | Neo4jException ex) {
			this.err.println("The store could not be read: " + ex.getMessage());
			return FAILED;
		}
	}

}
