package org.claimtrail.neo4j;

import java.util.Map;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * A Neo4j of its own in a container, started once in a test JVM. Without Docker its tests
 * are skipped, except where the environment says {@code CI=true}: there they fail.
 */
public final class ContainerStore {

	/** The image of the database, which has a Java, too. */
	public static final String IMAGE = "neo4j:2026.08.1";

	/** Lets a Java in a container start quickly: no test asks it for long. */
	public static final Map<String, String> QUICK = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

	private static final Neo4jContainer NEO4J = new Neo4jContainer(IMAGE).withEnv(QUICK);

	private ContainerStore() {
	}

	/** Whether tests that need the container are to run. */
	public static boolean runsOrMustRun() {
		return "true".equals(System.getenv("CI")) || DockerClientFactory.instance().isDockerAvailable();
	}

	/** The running container; it is stopped when the JVM ends. */
	public static synchronized Neo4jContainer started() {
		if (!NEO4J.isRunning()) {
			NEO4J.start();
			Runtime.getRuntime().addShutdownHook(new Thread(NEO4J::stop));
		}
		return NEO4J;
	}

}
