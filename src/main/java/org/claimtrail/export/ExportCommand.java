package org.claimtrail.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.claimtrail.launch.Command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code export FILE}. It starts no web server. */
public final class ExportCommand implements Command {

	/** All was written. */
	static final int DONE = 0;

	/** The command was not understood. */
	static final int WRONG_USAGE = 2;

	/** The file could not be written. */
	static final int FAILED = 3;

	private static final long STEP = 100_000;

	private static final String HELP = """
			Usage: export FILE [--PROPERTY=VALUE...]

			Writes all organizations, speakers, measures, articles and claims as JSON Lines, also while a
			server runs. Two exports of the same graph are the same bytes, and an import of the file into an
			empty store makes the same graph again. Not in the file: when a record was entered
			(recordedAt), and what claims said before they were corrected. A backup has both. Lists are in
			the order of identifiers: imported where it came from, a record whose document had another order
			counts as changed.
			FILE appears when it is whole; an existing one is replaced.

			Without more it reads the embedded store.
			  --claimtrail.data=FOLDER   the data folder of the embedded store
			  --spring.neo4j.uri=URI     a Neo4j of your own, with
			  --spring.neo4j.authentication.username=NAME
			  --spring.neo4j.authentication.password=PASSWORD

			Exit code: 0 all was written, 2 wrong usage, 3 the file could not be written.
			""";

	private static final Map<String, Object> DEFAULTS = Map.of("claimtrail.attach", true, "claimtrail.bolt.port", 0,
			"claimtrail.sample", false, "spring.main.lazy-initialization", true);

	private final Class<?> application;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Prepares the command.
	 * @param application the application whose store to read
	 */
	public ExportCommand(Class<?> application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public String usage() {
		return "export FILE";
	}

	@Override
	public String summary() {
		return "writes all records as JSON Lines, also while a server runs";
	}

	@Override
	public int run(String... arguments) {
		if (List.of(arguments).contains("--help")) {
			this.out.print(HELP);
			return DONE;
		}
		List<String> words = Arrays.stream(arguments).filter(isOption().negate()).skip(1).toList();
		if (words.size() != 1) {
			this.err.print(HELP);
			return WRONG_USAGE;
		}
		Path file = Path.of(words.getFirst()).toAbsolutePath();
		if (Files.isDirectory(file) || !Files.isWritable(file.getParent())) {
			this.err.println("No file " + file + " can be written: name a file in a folder that exists.");
			return WRONG_USAGE;
		}
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.properties(DEFAULTS)
			.run(Arrays.stream(arguments).filter(isOption()).toArray(String[]::new))) {
			long records = context.getBean(Exports.class).write(file, new Progress());
			this.out.println("Wrote " + number(records) + " records to " + file + ".");
			return DONE;
		}
		catch (IOException ex) {
			this.err.println("The file " + file + " could not be written: " + ex.getMessage()
					+ ". Nothing was left behind; make room or name another place.");
			return FAILED;
		}
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	private static Predicate<String> isOption() {
		return (argument) -> argument.startsWith("--");
	}

	/** Says how far it is, now and then. */
	private final class Progress implements ExportListener {

		private String kind = "";

		private long all;

		private long done;

		@Override
		public void started(String kind, long records) {
			this.kind = kind;
			this.all = records;
			this.done = 0;
		}

		@Override
		public void written(int records) {
			long before = this.done / STEP;
			this.done += records;
			if (this.done / STEP > before) {
				ExportCommand.this.out.println(number(this.done) + " of " + number(this.all) + " " + this.kind);
			}
		}

	}

}
