package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.WrongUsageException;
import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.failure.DataFolderException;
import org.claimtrail.neo4j.failure.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;

/** A command on an embedded store that nobody has open. */
@NamedInterface("embedded")
@Command(sortOptions = false, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:done", "1:not done, with the reason", "2:wrong usage" }, footer = """

				It works on the embedded store of --claimtrail.data=FOLDER; stop the server first.
				""")
public abstract sealed class StoreCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 1;

	private final CommandApplication application;

	private final PrintStream out;

	private final PrintStream err;

	private StoreCommand(CommandApplication application, PrintStream out, PrintStream err) {
		this.application = application.with(NoBeans.class);
		this.out = out;
		this.err = err;
	}

	public static StoreCommand backup(CommandApplication application, PrintStream out, PrintStream err) {
		return new Backup(application, out, err);
	}

	public static StoreCommand restore(CommandApplication application, PrintStream out, PrintStream err) {
		return new Restore(application, out, err);
	}

	public static StoreCommand check(CommandApplication application, PrintStream out, PrintStream err) {
		return new Check(application, out, err);
	}

	/** Does the work and returns what to say about it. */
	abstract String work(StoreSettings settings) throws IOException;

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext context = this.application.start()) {
			return call(context.getEnvironment());
		}
	}

	private int call(Environment environment) {
		if (!WithoutExternalStore.isIn(environment)) {
			throw new WrongUsageException("spring.neo4j.uri names a Neo4j of your own. Use its own tools: "
					+ "neo4j-admin database dump, load and check.");
		}
		try {
			this.out.println(work(Binder.get(environment).bindOrCreate("claimtrail", StoreSettings.class)));
			return DONE;
		}
		catch (StoreException ex) {
			this.err.println(ex.getMessage());
			this.err.println(ex.action());
		}
		catch (IOException ex) {
			this.err.println(getClass().getAnnotation(Command.class).name() + " failed: " + ex.getMessage());
		}
		return FAILED;
	}

	/** The command {@code backup}. */
	@Command(name = "backup", header = "Writes the stopped store to one file.")
	static final class Backup extends StoreCommand {

		@Parameters(paramLabel = "FILE", description = "The backup; it must not be there yet.")
		private Path file = Path.of("");

		private Backup(CommandApplication application, PrintStream out, PrintStream err) {
			super(application, out, err);
		}

		@Override
		String work(StoreSettings settings) throws IOException {
			Path backup = this.file.toAbsolutePath();
			if (Files.exists(backup)) {
				throw new DataFolderException("The file " + backup + " is there already.", "Name another.", null);
			}
			EmbeddedStore.start(settings).close();
			DataFolder data = DataFolder.open(settings.data());
			try (StoreLock lock = StoreLock.take(data)) {
				StoreTools.dump(data, backup);
			}
			return "Wrote the store in " + data.path() + " to " + backup + ".";
		}

	}

	/** The command {@code restore}. */
	@Command(name = "restore", header = "Makes the store of an empty data folder from a backup.")
	static final class Restore extends StoreCommand {

		@Parameters(paramLabel = "FILE", description = "What the command backup wrote.")
		private Path file = Path.of("");

		private Restore(CommandApplication application, PrintStream out, PrintStream err) {
			super(application, out, err);
		}

		@Override
		String work(StoreSettings settings) {
			Path backup = this.file.toAbsolutePath();
			EmbeddedStore.restore(settings, backup).close();
			return "The store in " + settings.data() + " is as it was in " + backup + ".";
		}

	}

	/** The command {@code check}. */
	@Command(name = "check", header = "Looks through the stopped store for damage.")
	static final class Check extends StoreCommand {

		private Check(CommandApplication application, PrintStream out, PrintStream err) {
			super(application, out, err);
		}

		@Override
		String work(StoreSettings settings) {
			EmbeddedStore.start(settings).close();
			DataFolder data = DataFolder.open(settings.data());
			try (StoreLock lock = StoreLock.take(data)) {
				StoreTools.check(data, data.home().resolve("logs"));
			}
			return "The store in " + data.path() + " is sound.";
		}

	}

	/** Of an application only its settings are wanted. */
	static class NoBeans {

	}

}
