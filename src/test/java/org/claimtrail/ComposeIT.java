package org.claimtrail;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import org.claimtrail.neo4j.ContainerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

import static org.assertj.core.api.Assertions.assertThat;

/** The services of the compose file are built and run as it says. */
@TakesLong
@EnabledIf("org.claimtrail.neo4j.ContainerStore#runsOrMustRun")
class ComposeIT {

	private static final Path FILE = Path.of(".deploy/compose.yaml");

	private static final String CLAIM = "{ claim(id: \"claim:a\") { statement } }";

	private static final String RECORDS = """
			{"type":"organization","id":"organization:o","name":"O"}
			{"type":"claim","id":"claim:a","statement":"imported","claimant":"organization:o","statedOn":"2024-01-01"}
			""";

	private static final int SOON_SECONDS = 90;

	private final DockerClient docker = DockerClientFactory.instance().client();

	private final String project = "claimtrail-" + UUID.randomUUID();

	private final ComposeFile compose = ComposeFile.read(FILE,
			Map.of("NEO4J_PASSWORD", "only-for-this-test", "JAVA_IMAGE", ContainerStore.IMAGE));

	@Test
	void answersFromADatabaseOfItsOwnThatMayBeRestarted() throws Exception {
		assertThat(this.compose.services()).containsExactlyInAnyOrder("neo4j", "claimtrail");
		assertThat(this.compose.dependencies("claimtrail")).isEqualTo(Set.of("neo4j"));
		try (Network network = Network.newNetwork();
				GenericContainer<?> neo4j = this.compose.container("neo4j", network, this.project);
				GenericContainer<?> server = this.compose.container("claimtrail", network, this.project)) {
			neo4j.start();
			server.start();
			assertConfined(server);
			importRecords(server);
			assertThat(ask(server)).contains("imported");

			this.docker.restartContainerCmd(neo4j.getContainerId())
				.withTimeout(this.compose.graceSeconds("neo4j"))
				.exec();
			assertThat(state(neo4j).getRunning()).isTrue();
			awaitAnswer(server);
			assertStops(server);
		}
		finally {
			this.compose.volumes(this.project).forEach((volume) -> this.docker.removeVolumeCmd(volume).exec());
		}
	}

	private static void assertConfined(GenericContainer<?> server) throws Exception {
		assertThat(server.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
		assertThat(server.execInContainer("grep", "CapBnd", "/proc/1/status").getStdout())
			.endsWith("0000000000000000\n");
		assertThat(server.execInContainer("grep", "NoNewPrivs", "/proc/1/status").getStdout()).endsWith("1\n");
		for (String place : Set.of("/opt/claimtrail/x", "/etc/x", "/x")) {
			assertThat(server.execInContainer("touch", place).getStderr()).contains("Read-only file system");
		}
	}

	/** As a person does it: in the container, with the settings that it has. */
	private static void importRecords(GenericContainer<?> server) throws Exception {
		ExecResult result = server.execInContainer("bash", "-c",
				"printf %s \"$0\" > /tmp/records.jsonl && java -XX:TieredStopAtLevel=1 -jar claimtrail.jar import /tmp/records.jsonl",
				RECORDS);
		assertThat(result.getExitCode()).as(result.getStdout() + result.getStderr()).isZero();
	}

	private static String ask(GenericContainer<?> server) {
		return Operations.ask(server.getMappedPort(8080), CLAIM, Map.of()).toString();
	}

	private static void awaitAnswer(GenericContainer<?> server) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_SECONDS);
		for (String answer = ask(server); !answer.contains("imported"); answer = ask(server)) {
			assertThat(System.nanoTime()).as(answer).isLessThan(end);
			TimeUnit.SECONDS.sleep(1);
		}
	}

	private void assertStops(GenericContainer<?> server) {
		long begun = System.nanoTime();
		int grace = this.compose.graceSeconds("claimtrail");
		this.docker.stopContainerCmd(server.getContainerId()).withTimeout(grace).exec();
		assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(grace);
		assertThat(state(server).getExitCodeLong()).isEqualTo(143);
	}

	private ContainerState state(GenericContainer<?> container) {
		return this.docker.inspectContainerCmd(container.getContainerId()).exec().getState();
	}

}
