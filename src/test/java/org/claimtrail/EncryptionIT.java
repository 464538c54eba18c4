package org.claimtrail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** HTTP and Bolt with a certificate: encrypted, and not otherwise. */
@ExtendWith(OutputCaptureExtension.class)
class EncryptionIT {

	@TempDir
	private Path folder;

	@Test
	void answersOnlyWhoEncrypts(CapturedOutput output) throws Exception {
		SelfSigned own = SelfSigned.in(this.folder);
		try (ConfigurableApplicationContext server = SpringApplication.run(ClaimtrailApplication.class,
				"--claimtrail.data=" + TestStore.putEmpty(TestStore.temporaryFolder()), "--claimtrail.sample=false",
				"--claimtrail.memory.page-cache=16MB", "--claimtrail.bolt.port=0", "--server.port=0",
				"--claimtrail.bolt.tls.certificate=" + own.certificate(), "--claimtrail.bolt.tls.key=" + own.key(),
				"--server.ssl.certificate=" + own.certificate().toUri(),
				"--server.ssl.certificate-private-key=" + own.key().toUri())) {
			int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

			assertThat(output).contains("https://127.0.0.1:" + port + "/graphql", "bolt+ssc://127.0.0.1:")
				.doesNotContain("http://127");
			assertThat(asks(own, port)).isEqualTo(200);
			assertBoltIsEncrypted(server.getBean(EmbeddedStore.class), own);
		}
	}

	private static int asks(SelfSigned own, int port) throws Exception {
		try (HttpClient client = HttpClient.newBuilder().sslContext(own.trusting()).build()) {
			return client
				.send(HttpRequest
					.newBuilder(URI.create("https://127.0.0.1:" + port + "/graphql?query=%7B__typename%7D"))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
	}

	private static void assertBoltIsEncrypted(EmbeddedStore store, SelfSigned own) {
		String plain = "bolt://127.0.0.1:" + store.getUri().getPort();
		Config trusting = Config.builder()
			.withEncryption()
			.withTrustStrategy(Config.TrustStrategy.trustCustomCertificateSignedBy(own.certificate().toFile()))
			.build();
		try (Driver researcher = GraphDatabase.driver(plain, store.getAuthToken(), trusting)) {
			researcher.verifyConnectivity();
		}
		try (Driver listener = GraphDatabase.driver(plain, store.getAuthToken())) {
			assertThatExceptionOfType(Neo4jException.class).isThrownBy(listener::verifyConnectivity);
		}
	}

}
