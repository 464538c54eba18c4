package org.claimtrail.citation.store;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;

import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Interruption;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.neo4j.failure.StoreLockedException;
import picocli.CommandLine.Command;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.NamedInterface;

/** The command {@code drift}. It starts no web server. */
@Command(name = "drift", sortOptions = false, header = "Finds the drift of all citations again.", description = """

		Finds by rule what changed between every claim and the claims it cites, and writes on each
		citation what the indexes need of its ends. An import does this for what it writes; after the
		components of a measure have changed, or after citations were changed by hand, this command
		does it for all. It waits for an import that runs.
		""", footer = CommandApplication.STORE_SETTINGS, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:all was compared", "2:wrong usage", "3:others that write did not end in time",
				"130:it was ended by Ctrl+C (143: by SIGTERM)" })
@NamedInterface("store")
public final class DriftCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 3;

	private static final long STEP = 50_000;

	private final CommandApplication application;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Prepares the command.
	 * @param application the application whose store to work on
	 */
	public DriftCommand(CommandApplication application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext context = this.application.start();
				Interruption interruption = Interruption.awaited(this::tellInterrupted, context::close)) {
			return recompute(context, interruption);
		}
	}

	private int recompute(ConfigurableApplicationContext context, Interruption interruption) {
		try (WriteTurn turn = context.getBean(WriteLock.class).take("drift", this.err::println)) {
			long claims = context.getBean(Drifts.class).recompute(turn, progress());
			this.out.println("Compared " + claims + " claims with what they cite.");
			return DONE;
		}
		catch (StoreLockedException ex) {
			this.err.println(ex.getMessage());
			this.err.println(ex.action());
			return FAILED;
		}
		catch (RuntimeException ex) {
			if (interruption.isUnderWay()) {
				return Interruption.EXIT;
			}
			throw ex;
		}
	}

	private void tellInterrupted() {
		this.err.println("Ended by a signal. What was compared until then is there; run it again for the rest.");
	}

	private LongConsumer progress() {
		return (done) -> {
			if (done % STEP == 0) {
				this.out.println(done + " claims");
			}
		};
	}

}
