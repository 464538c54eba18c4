package org.claimtrail.subscription;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.TakesLong;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.graphql.SocketClient;
import org.claimtrail.neo4j.ContainerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.neo4j.Neo4jContainer;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers on one Neo4j of the user's own, in a container: whoever listens to either
 * hears each change of both once, in the order of their numbers.
 */
@TakesLong
@EnabledIf("org.claimtrail.neo4j.ContainerStore#runsOrMustRun")
class TwoServersIT {

	private static final int CHANGES = 15;

	private static final String CHANGED = """
			subscription { claimRecorded { number claims { id claimant { name } } } }""";

	@TempDir
	private Path folder;

	@Test
	void tellEachOtherWhatTheyWrote() {
		try (Neo4jContainer container = new Neo4jContainer(ContainerStore.IMAGE).withEnv(ContainerStore.QUICK)) {
			container.start();
			try (ConfigurableApplicationContext one = server(container, "one");
					ConfigurableApplicationContext other = server(container, "other");
					SocketClient here = listen(one);
					SocketClient there = listen(other)) {
				List<Long> numbers = Stream.of(writing(one, "one"), writing(other, "other"))
					.map(CompletableFuture::join)
					.flatMap(List::stream)
					.sorted()
					.toList();

				assertThat(numbers).doesNotHaveDuplicates().hasSize(2 * CHANGES);
				assertThat(heard(here)).isEqualTo(numbers);
				assertThat(heard(there)).isEqualTo(numbers);
			}
		}
	}

	private ConfigurableApplicationContext server(Neo4jContainer container, String name) {
		return SpringApplication.run(ClaimtrailApplication.class, "--server.port=0", "--management.server.port=0",
				"--claimtrail.sample=false", "--claimtrail.pages.ahead=false",
				"--claimtrail.limits.writes.per-minute=0", "--claimtrail.data=" + this.folder.resolve(name),
				"--spring.neo4j.uri=" + container.getBoltUrl(), "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + container.getAdminPassword());
	}

	private static SocketClient listen(ConfigurableApplicationContext server) {
		SocketClient socket = SocketClient.open(port(server), Map.of());
		socket.subscribe("a", CHANGED, Map.of());
		return socket;
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static CompletableFuture<List<Long>> writing(ConfigurableApplicationContext server, String name) {
		Desk desk = Desk.of(port(server), server.getBean(AccountSettings.class));
		return CompletableFuture.supplyAsync(() -> {
			List<Long> numbers = new ArrayList<>();
			for (int change = 0; change < CHANGES; change++) {
				numbers.add(desk.record(Desk.claims(name + "-" + change, 1)));
			}
			return numbers;
		});
	}

	private static List<Long> heard(SocketClient socket) {
		List<Long> numbers = new ArrayList<>();
		while (numbers.size() < 2 * CHANGES) {
			JsonNode told = socket.next().at("/payload/data/claimRecorded");
			assertThat(told.path("claims").size()).as("%s", told).isEqualTo(1);
			numbers.add(told.path("number").asLong());
		}
		return numbers;
	}

}
