package org.claimtrail.neo4j;

import java.time.Duration;

import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Asks in the server's own process, and waits as long as {@link Patience} lets it. */
public final class PatientTester {

	private static final Duration LONGEST = Duration.ofSeconds(50);

	private PatientTester() {
	}

	public static GraphQlTester of(ExecutionGraphQlService service) {
		return ExecutionGraphQlServiceTester.builder(service).responseTimeout(LONGEST).build();
	}

}
