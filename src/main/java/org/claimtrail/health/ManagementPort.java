package org.claimtrail.health;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Unless it is set, the management port is the one after {@code server.port}, or a free
 * one with a free one.
 */
final class ManagementPort implements EnvironmentPostProcessor, Ordered {

	private static final String SETTING = "management.server.port";

	/** After the files of settings are read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Integer port = environment.getProperty("server.port", Integer.class);
		if (port != null && port >= 0 && !environment.containsProperty(SETTING)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("managementPort", Map.of(SETTING, (port == 0) ? 0 : port + 1)));
		}
	}

}
