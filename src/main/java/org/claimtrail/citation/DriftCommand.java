package org.claimtrail.citation;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.claimtrail.launch.Command;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.neo4j.failure.StoreLockedException;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code drift}. It starts no web server. */
public final class DriftCommand implements Command {

	/** All was recomputed. */
	static final int DONE = 0;

	/** The command was not understood. */
	static final int WRONG_USAGE = 2;

	/** Others did not end in time. */
	static final int FAILED = 3;

	private static final long STEP = 50_000;

	private static final String HELP = """
			Usage: drift [--PROPERTY=VALUE...]

			Finds anew, by rule, what changed between every claim and the claims it cites, and writes
			on each citation what the indexes need of its ends. An import does this for what it
			writes; after the components of a measure have changed, or after citations were changed by
			hand, this command does it for all. It waits for an import that runs.

			Without more it works on the embedded store, also while a server has it open.
			  --claimtrail.data=FOLDER   the data folder of the embedded store
			  --spring.neo4j.uri=URI     a Neo4j of your own, with
			  --spring.neo4j.authentication.username=NAME
			  --spring.neo4j.authentication.password=PASSWORD

			Exit code: 0 all was recomputed, 2 wrong usage, 3 others that write did not end in time.
			""";

	private static final Map<String, Object> DEFAULTS = Map.of("claimtrail.attach", true, "claimtrail.bolt.port", 0,
			"claimtrail.sample", false, "spring.main.lazy-initialization", true);

	private final Class<?> application;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Prepares the command.
	 * @param application the application whose store to work on
	 */
	public DriftCommand(Class<?> application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public String usage() {
		return "drift";
	}

	@Override
	public String summary() {
		return "finds the drift of all citations anew";
	}

	/**
	 * Runs the command.
	 * @param arguments the arguments of the program
	 * @return the exit code
	 */
	@Override
	public int run(String... arguments) {
		if (List.of(arguments).contains("--help")) {
			this.out.print(HELP);
			return DONE;
		}
		if (words(arguments).size() > 1) {
			this.err.print(HELP);
			return WRONG_USAGE;
		}
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.properties(DEFAULTS)
			.run(Arrays.stream(arguments).filter(DriftCommand::isOption).toArray(String[]::new))) {
			return recompute(context);
		}
	}

	private int recompute(ConfigurableApplicationContext context) {
		try (WriteTurn turn = context.getBean(WriteLock.class).take(word(), this.err::println)) {
			long claims = context.getBean(Drifts.class).recompute(turn, progress());
			this.out.println("Compared " + claims + " claims with what they cite.");
			return DONE;
		}
		catch (StoreLockedException ex) {
			this.err.println(ex.getMessage());
			this.err.println(ex.action());
			return FAILED;
		}
	}

	private LongConsumer progress() {
		return (done) -> {
			if (done % STEP == 0) {
				this.out.println(done + " claims");
			}
		};
	}

	private static List<String> words(String... arguments) {
		return Arrays.stream(arguments).filter((argument) -> !isOption(argument)).toList();
	}

	private static boolean isOption(String argument) {
		return argument.startsWith("--");
	}

}
