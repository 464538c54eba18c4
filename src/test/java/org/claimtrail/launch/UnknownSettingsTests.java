package org.claimtrail.launch;

import java.util.Map;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnknownSettingsTests {

	@ParameterizedTest
	@CsvSource({ "claimtrail.bolt.prot, claimtrail.bolt.port", "claimtrail.dat, claimtrail.data",
			"claimtrail.memory.page-cash, claimtrail.memory.page-cache" })
	void areNamedWithTheNearest(String wrong, String right) {
		assertThatExceptionOfType(UnknownSettingException.class).isThrownBy(() -> check(wrong))
			.withMessageContaining(wrong)
			.withMessageContaining("on the command line")
			.withMessageContaining("mean " + right + "?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "claimtrail.memory.page-cache", "claimtrail.memory.pageCache",
			"claimtrail.memory.page_cache", "server.port", "claimtrails.x" })
	void areNotThoseThatExistOrBelongToOthers(String name) {
		assertThatCode(() -> check(name)).doesNotThrowAnyException();
	}

	@Test
	void areOnlyWarnedAboutInTheEnvironment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("CLAIMTRAIL_PORT_8080_TCP", "tcp://", "CLAIMTRAIL_MEMORY_PAGE_CACHE", "1GB")));
		assertThatCode(() -> check(environment)).doesNotThrowAnyException();
	}

	private static void check(String name) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", Map.of(name, "x")));
		check(environment);
	}

	private static void check(StandardEnvironment environment) {
		new UnknownSettings(new Logs()).postProcessEnvironment(environment, new SpringApplication());
	}

	private static final class Logs implements DeferredLogFactory {

		@Override
		public Log getLog(Supplier<Log> destination) {
			return LogFactory.getLog(UnknownSettingsTests.class);
		}

	}

}
