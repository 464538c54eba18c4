package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.claimtrail.launch.Command;
import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.failure.DataFolderException;
import org.claimtrail.neo4j.failure.StoreException;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;

/** A command on an embedded store that nobody has open. */
@NamedInterface("embedded")
public enum StoreCommand {

	/** Writes the store to one file. */
	BACKUP("backup FILE", "writes the stopped store to one file") {

		@Override
		void work(StoreSettings settings, Path file, PrintStream out) throws IOException {
			if (java.nio.file.Files.exists(file)) {
				throw new DataFolderException("The file " + file + " is there already.", "Name another.", null);
			}
			EmbeddedStore.start(settings).close();
			DataFolder data = DataFolder.open(settings.data());
			try (StoreLock lock = StoreLock.take(data)) {
				StoreTools.dump(data, file);
			}
			out.println("Wrote the store in " + data.path() + " to " + file + ".");
		}

	},

	/** Makes the store of an empty data folder from such a file. */
	RESTORE("restore FILE", "makes the store of an empty data folder from a backup") {

		@Override
		void work(StoreSettings settings, Path file, PrintStream out) {
			EmbeddedStore.restore(settings, file).close();
			out.println("The store in " + settings.data() + " is as it was in " + file + ".");
		}

	},

	/** Looks for damage. */
	CHECK("check", "looks through the stopped store for damage") {

		@Override
		void work(StoreSettings settings, Path file, PrintStream out) {
			EmbeddedStore.start(settings).close();
			DataFolder data = DataFolder.open(settings.data());
			try (StoreLock lock = StoreLock.take(data)) {
				StoreTools.check(data, data.home().resolve("logs"));
			}
			out.println("The store in " + data.path() + " is sound.");
		}

	};

	private static final int DONE = 0;

	private static final int FAILED = 1;

	private static final int WRONG_USAGE = 2;

	private static final String OPTIONS = """
			It works on the embedded store of --claimtrail.data=FOLDER; stop the server first.
			Exit code: 0 done, 1 not done, with the reason, 2 wrong usage.
			""";

	private final String usage;

	private final String summary;

	StoreCommand(String usage, String summary) {
		this.usage = usage;
		this.summary = summary;
	}

	abstract void work(StoreSettings settings, Path file, PrintStream out) throws IOException;

	/** The command with somewhere to print to. */
	public Command on(PrintStream out, PrintStream err) {
		return new OnConsole(this, out, err);
	}

	String word() {
		return this.usage.split(" ", 2)[0];
	}

	int run(PrintStream out, PrintStream err, String... arguments) {
		List<String> words = Arrays.stream(arguments).filter((argument) -> !argument.startsWith("--")).toList();
		boolean help = List.of(arguments).contains("--help");
		if (help || words.size() != this.usage.split(" ").length) {
			(help ? out : err).print("Usage: " + this.usage + " [--PROPERTY=VALUE...]\n\n"
					+ Character.toUpperCase(this.summary.charAt(0)) + this.summary.substring(1) + ".\n" + OPTIONS);
			return help ? DONE : WRONG_USAGE;
		}
		String[] options = Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith("--"))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NoBeans.class)
			.web(WebApplicationType.NONE)
			.properties("claimtrail.bolt.port=0")
			.run(options)) {
			return work(context.getEnvironment(), Path.of(words.getLast()).toAbsolutePath(), out, err);
		}
	}

	private int work(Environment environment, Path file, PrintStream out, PrintStream err) {
		if (!WithoutExternalStore.isIn(environment)) {
			err.println("spring.neo4j.uri names a Neo4j of your own. Use its own tools: neo4j-admin database dump, "
					+ "load and check.");
			return WRONG_USAGE;
		}
		try {
			work(Binder.get(environment).bindOrCreate("claimtrail", StoreSettings.class), file, out);
			return DONE;
		}
		catch (StoreException ex) {
			err.println(ex.getMessage());
			err.println(ex.action());
		}
		catch (IOException ex) {
			err.println(this.name().toLowerCase(Locale.ROOT) + " failed: " + file + ": " + ex.getMessage());
		}
		return FAILED;
	}

	private record OnConsole(StoreCommand command, PrintStream out, PrintStream err) implements Command {

		@Override
		public String usage() {
			return this.command.usage;
		}

		@Override
		public String summary() {
			return this.command.summary;
		}

		@Override
		public int run(String... arguments) {
			return this.command.run(this.out, this.err, arguments);
		}

	}

	/** Of an application only its settings are wanted. */
	static class NoBeans {

	}

}
