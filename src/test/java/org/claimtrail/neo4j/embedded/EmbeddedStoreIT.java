package org.claimtrail.neo4j.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.scheduler.Group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedStoreIT {

	private final EmbeddedStore store = TestStore.shared();

	private Driver driver;

	@BeforeAll
	void connect() {
		this.driver = GraphDatabase.driver(this.store.getUri(), this.store.getAuthToken());
	}

	@AfterAll
	void disconnect() {
		this.driver.close();
	}

	@Test
	void letsInWhoKnowsThePassword() {
		assertThat(this.driver.executableQuery("RETURN 1 AS one").execute().records().getFirst().get("one").asInt())
			.isOne();
	}

	@Test
	void refusesAnotherPassword() {
		assertRefused(AuthTokens.basic("neo4j", "not-the-password"));
	}

	@Test
	void refusesThePasswordEverybodyKnows() {
		assertRefused(AuthTokens.basic("neo4j", "neo4j"));
	}

	@Test
	void refusesWhoGivesNoPassword() {
		assertRefused(AuthTokens.none());
	}

	@Test
	void listensOnLoopbackOnly() throws Exception {
		int port = this.store.getUri().getPort();
		List<InetAddress> others = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress())
			.toList();
		assertThat(accepts(InetAddress.getByName("127.0.0.1"), port)).isTrue();
		assertThat(others).noneMatch((address) -> accepts(address, port));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/hosts", "http://127.0.0.1:1/x.csv", "http://localhost:1/x.csv",
			"http://[::1]:1/x.csv", "https://192.0.2.1/x.csv" })
	void loadsNothingFromFilesOrTheNetwork(String url) {
		assertThatExceptionOfType(ClientException.class)
			.isThrownBy(() -> this.driver.executableQuery("CYPHER 25 LOAD CSV FROM $url AS line RETURN line LIMIT 1")
				.withParameters(java.util.Map.of("url", url))
				.execute())
			.withMessageMatching("(?s).*(is false|blocked|blocklist).*");
	}

	@ParameterizedTest
	@ValueSource(ints = { 101, 500, 5_000, 200_000 })
	void refusesWhatIsNestedTooDeeply(int depth) {
		assertThatExceptionOfType(ClientException.class)
			.isThrownBy(() -> run("RETURN " + "(".repeat(depth) + "1" + ")".repeat(depth)))
			.withMessageContaining(depth + " deep");
		assertThat(run("RETURN 1")).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "NOT ", "1 + " })
	void refusesWhatOverflowsTheStackWithoutBrackets(String part) {
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> run("RETURN " + part.repeat(30_000) + "1"))
			.withMessageContaining("nested more deeply than can be read");
		assertThat(run("RETURN 1")).isOne();
	}

	@Test
	void answersWhatIsNestedDeeply() {
		assertThat(run("RETURN " + "(".repeat(100) + "1" + ")".repeat(100))).isOne();
	}

	private int run(String statement) {
		return this.driver.executableQuery("CYPHER 25 " + statement).execute().records().getFirst().get(0).asInt();
	}

	@Test
	void keepsThePasswordInAFileOfItsOwnerOnly() throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.store.passwordFile())))
			.isEqualTo("rw-------");
		assertThat(Files.readString(this.store.passwordFile()).strip()).hasSizeGreaterThanOrEqualTo(24);
	}

	@Test
	void tellsOthersWhereItRuns() {
		assertThat(EmbeddedStore.running(this.store.data())).contains(this.store.getUri());
	}

	/**
	 * On virtual threads a few samplers of indexes can keep a commit from ever ending.
	 */
	@Test
	void runsItsJobsOnThreadsOfTheOperatingSystem() {
		assertThat(Group.values()).contains(Group.INDEX_SAMPLING).noneMatch(Group::isVirtual);
	}

	private void assertRefused(AuthToken token) {
		try (Driver stranger = GraphDatabase.driver(this.store.getUri(), token)) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(stranger::verifyConnectivity);
		}
	}

	private static boolean accepts(InetAddress address, int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 500);
			return true;
		}
		catch (java.io.IOException ex) {
			return false;
		}
	}

}
