package org.claimtrail;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A port that another program has ends the start with one message. */
@TakesLong
class TakenPortIT {

	@TempDir
	private Path data;

	@ParameterizedTest
	@CsvSource({ "server.port,management.server.port", "management.server.port,server.port" })
	void namesThePortAndItsSetting(String taken, String free) throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				Program server = Program.start("--" + taken + "=" + other.getLocalPort(), "--" + free + "=0",
						"--claimtrail.data=" + TestStore.putEmpty(this.data), "--claimtrail.bolt.port=0",
						"--claimtrail.sample=false")) {
			assertThat(server.exit(180)).isOne();
			assertThat(server.said()).contains("Port " + other.getLocalPort(), "--" + taken + "=<port>")
				.doesNotContain("--" + free + "=", "\tat ");
		}
	}

}
