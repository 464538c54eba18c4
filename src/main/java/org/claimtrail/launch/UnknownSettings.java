package org.claimtrail.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.logging.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses settings of Claimtrail that do not exist, most of them misspelt, wherever they
 * are set. A variable of the environment is only warned about, since others set some that
 * begin alike: Kubernetes does for each service.
 */
final class UnknownSettings implements EnvironmentPostProcessor, Ordered {

	private static final String PREFIX = "claimtrail";

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private final Log log;

	UnknownSettings(DeferredLogFactory logs) {
		this.log = logs.getLog(UnknownSettings.class);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, String> known = known(getClass().getClassLoader());
		if (!known.isEmpty()) {
			environment.getPropertySources().forEach((source) -> check(source, known));
		}
	}

	private void check(PropertySource<?> source, Map<String, String> known) {
		boolean variables = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		if (source instanceof EnumerablePropertySource<?> names) {
			for (String name : names.getPropertyNames()) {
				if (name.startsWith(variables ? "CLAIMTRAIL_" : PREFIX + ".") && !isKnown(letters(name), known)) {
					UnknownSettingException fault = fault(name, source.getName(), known);
					if (!variables) {
						throw fault;
					}
					this.log.warn(fault.getMessage() + " It has no effect.");
				}
			}
		}
	}

	private static UnknownSettingException fault(String name, String source, Map<String, String> known) {
		Optional<String> nearest = Nearest.to(letters(name), known.keySet()).map(known::get);
		return new UnknownSettingException("There is no setting " + name + " (" + place(source) + ")."
				+ nearest.map((right) -> " Did you mean " + right + "?").orElse(""));
	}

	private static String place(String source) {
		return switch (source) {
			case "commandLineArgs" -> "on the command line";
			case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME -> "a variable of the environment";
			case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME -> "a property of the system";
			default -> "in " + source;
		};
	}

	private static boolean isKnown(String letters, Map<String, String> known) {
		return known.containsKey(letters);
	}

	/** As settings are compared: without dots, dashes, underscores, places and case. */
	private static String letters(String name) {
		return name.replaceAll("\\[[^]]*]|_\\d+(?=_|$)|[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * The settings that the build found, by their letters; the class path has them first.
	 */
	private static Map<String, String> known(ClassLoader loader) {
		Map<String, String> known = new TreeMap<>();
		try {
			Enumeration<URL> files = loader.getResources(METADATA);
			while (known.isEmpty() && files.hasMoreElements()) {
				read(files.nextElement(), known);
			}
			return known;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void read(URL file, Map<String, String> known) throws IOException {
		try (InputStream in = file.openStream()) {
			for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
				String name = property.path("name").asString();
				if (name.startsWith(PREFIX + ".")) {
					known.put(letters(name), name);
				}
			}
		}
	}

}
