package org.claimtrail.neo4j.failure;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class HttpPortFailureAnalyzerTests {

	private final HttpPortFailureAnalyzer analyzer = new HttpPortFailureAnalyzer(
			new MockEnvironment().withProperty("server.port", "8080").withProperty("management.server.port", "8081"));

	@Test
	void namesTheSettingOfThePort() {
		FailureAnalysis analysis = Objects.requireNonNull(this.analyzer.analyze(new PortInUseException(8080)));

		assertThat(analysis.getDescription()).contains("8080");
		assertThat(analysis.getAction()).contains("--server.port=").doesNotContain("management");
	}

	@Test
	void namesTheSettingOfTheManagementPort() {
		FailureAnalysis analysis = Objects.requireNonNull(this.analyzer.analyze(new PortInUseException(8081)));

		assertThat(analysis.getDescription()).contains("8081", "health");
		assertThat(analysis.getAction()).contains("--management.server.port=");
	}

}
