package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Volume;
import org.claimtrail.neo4j.ContainerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.neo4j.Neo4jContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The image is built and run as its file says: not as root, with nothing to write to but
 * the data. What it is built on here is the image of Neo4j, since that has a Java.
 */
@TakesLong
@EnabledIf("org.claimtrail.neo4j.ContainerStore#runsOrMustRun")
class ContainerIT {

	private static final String DATA = "/var/lib/claimtrail";

	private static final Duration START = Duration.ofMinutes(10);

	private static final int STOP_SECONDS = 30;

	private static final ImageFromDockerfile IMAGE = new ImageFromDockerfile()
		.withFileFromPath("Dockerfile", Path.of(".deploy/Dockerfile"))
		.withFileFromPath("target/claimtrail-0.jar", jar())
		.withBuildArg("JAVA_IMAGE", ContainerStore.IMAGE);

	@Test
	void keepsItsDataInAVolumeAndStopsWhenToldTo() throws Exception {
		String volume = "claimtrail-" + ProcessHandle.current().pid();
		try {
			try (GenericContainer<?> first = server(Map.of(), volume)) {
				first.start();
				assertThat(first.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
				assertThat(first.execInContainer("touch", "/opt/claimtrail/x").getExitCode()).isNotZero();
				assertThat(stop(first).getExitCodeLong()).isEqualTo(143);
				assertThat(first.getLogs()).contains(Corpus.claims() + " claims", "Claimtrail is ready");
			}
			try (GenericContainer<?> second = server(Map.of("CLAIMTRAIL_SAMPLE", "false"), volume)) {
				second.start();
				assertThat(second.getLogs()).contains(Corpus.claims() + " claims");
			}
		}
		finally {
			remove(volume);
		}
	}

	@Test
	void standsBeforeADatabaseOfOnesOwn() {
		Neo4jContainer neo4j = ContainerStore.started();
		String address = neo4j.getContainerInfo()
			.getNetworkSettings()
			.getNetworks()
			.values()
			.iterator()
			.next()
			.getIpAddress();
		String volume = "claimtrail-external-" + ProcessHandle.current().pid();
		try (GenericContainer<?> server = server(
				Map.of("SPRING_NEO4J_URI", "bolt://" + address + ":7687", "SPRING_NEO4J_AUTHENTICATION_USERNAME",
						"neo4j", "SPRING_NEO4J_AUTHENTICATION_PASSWORD", neo4j.getAdminPassword()),
				volume)) {
			server.start();
			assertThat(server.getLogs()).contains("not part of this process");
		}
		finally {
			remove(volume);
		}
	}

	/** Starts when its own health check is content. */
	private static GenericContainer<?> server(Map<String, String> settings, String volume) {
		return new GenericContainer<>(IMAGE).withEnv(settings)
			.withEnv(ContainerStore.QUICK)
			.withCreateContainerCmdModifier((command) -> Objects.requireNonNull(command.getHostConfig())
				.withReadonlyRootfs(true)
				.withTmpFs(Map.of("/tmp", ""))
				.withCapDrop(Capability.ALL)
				.withBinds(new Bind(volume, new Volume(DATA))))
			.waitingFor(Wait.forHealthcheck().withStartupTimeout(START));
	}

	private static ContainerState stop(GenericContainer<?> server) {
		DockerClient docker = DockerClientFactory.instance().client();
		docker.stopContainerCmd(server.getContainerId()).withTimeout(STOP_SECONDS).exec();
		return docker.inspectContainerCmd(server.getContainerId()).exec().getState();
	}

	/** What the build has packaged. */
	static Path jar() {
		try (Stream<Path> built = Files.list(Path.of("target"))) {
			return built.filter((file) -> file.getFileName().toString().matches("claimtrail-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("target has no jar: run mvn verify"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void remove(String volume) {
		DockerClientFactory.instance().client().removeVolumeCmd(volume).exec();
	}

}
