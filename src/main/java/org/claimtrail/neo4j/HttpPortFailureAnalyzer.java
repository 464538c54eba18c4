package org.claimtrail.neo4j;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says of a taken HTTP port also with which setting another one is chosen. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HttpPortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		return new FailureAnalysis(
				"Port " + cause.getPort() + ", on which the server shall answer to HTTP, is taken by another program.",
				"Stop that program (perhaps another Claimtrail), or choose another port with --server.port=<port>; "
						+ "0 takes a free one.",
				cause);
	}

}
