package org.claimtrail.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the part of the application that a command works with: no web server, and the
 * store joined where a server has it open. The settings of the command line hold for it.
 */
public final class CommandApplication {

	/** Tells in the help of a command which settings choose its store. */
	public static final String STORE_SETTINGS = """

			Without a setting it uses the embedded store, also while a server has it open.
			  --claimtrail.data=FOLDER   the data folder of the embedded store
			  --spring.neo4j.uri=URI     a Neo4j of your own, with
			  --spring.neo4j.authentication.username=NAME
			  --spring.neo4j.authentication.password=PASSWORD
			Every other setting of the README can follow as --NAME=VALUE.
			""";

	/**
	 * Names of settings have a dot, those of options have none; Spring Boot has two more.
	 */
	private static final Pattern SETTING = Pattern.compile("--(debug|trace|[^=.]+\\.[^=]*)(=.*)?", Pattern.DOTALL);

	private static final Map<String, Object> DEFAULTS = Map.of("claimtrail.attach", true, "claimtrail.bolt.port", 0,
			"claimtrail.sample", false, "spring.main.lazy-initialization", true);

	private final Class<?> configuration;

	private final List<String> settings;

	/**
	 * Prepares a start; {@link #start} makes it.
	 * @param configuration the beans that are needed
	 * @param arguments the arguments of the program
	 */
	public CommandApplication(Class<?> configuration, String... arguments) {
		this(configuration, Arrays.stream(arguments).filter(CommandApplication::isSetting).toList());
	}

	private CommandApplication(Class<?> configuration, List<String> settings) {
		this.configuration = configuration;
		this.settings = settings;
	}

	/** Prepares a start with other beans and the same settings. */
	public CommandApplication with(Class<?> otherConfiguration) {
		return new CommandApplication(otherConfiguration, this.settings);
	}

	/**
	 * Starts it. Whoever calls this closes the context, also when the process is told to
	 * end.
	 * @param defaults more settings, {@code name=value}, which the command line overrides
	 */
	public ConfigurableApplicationContext start(String... defaults) {
		return new SpringApplicationBuilder(this.configuration).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.properties(DEFAULTS)
			.properties(defaults)
			.run(this.settings.toArray(String[]::new));
	}

	/** Tells a setting of the application from an option of a command. */
	static boolean isSetting(String argument) {
		return SETTING.matcher(argument).matches();
	}

}
