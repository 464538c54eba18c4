package org.claimtrail.neo4j.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says of a taken HTTP port also with which setting another one is chosen. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HttpPortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	private final Environment environment;

	HttpPortFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		boolean management = String.valueOf(cause.getPort())
			.equals(this.environment.getProperty("management.server.port"));
		String use = management ? "on which the server answers for health and metrics"
				: "on which the server answers to HTTP";
		String setting = management ? "--management.server.port" : "--server.port";
		return new FailureAnalysis("Port " + cause.getPort() + ", " + use + ", is taken by another program.",
				"Stop that program (perhaps another Claimtrail), or choose another port with " + setting
						+ "=<port>; 0 takes a free one.",
				cause);
	}

}
