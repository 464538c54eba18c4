package org.claimtrail.health;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** The management port follows the server's. */
class ManagementPortTests {

	@ParameterizedTest
	@CsvSource({ "8080,8081", "0,0", "9000,9001" })
	void isTheOneAfterTheServers(String server, String management) {
		assertThat(port(new MockEnvironment().withProperty("server.port", server))).isEqualTo(management);
	}

	@Test
	void isWhatIsSet() {
		assertThat(port(
				new MockEnvironment().withProperty("server.port", "8080").withProperty("management.server.port", "-1")))
			.isEqualTo("-1");
	}

	private static String port(MockEnvironment environment) {
		new ManagementPort().postProcessEnvironment(environment, new SpringApplication());
		return String.valueOf(environment.getProperty("management.server.port"));
	}

}
