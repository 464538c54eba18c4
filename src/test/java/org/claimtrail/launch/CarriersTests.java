package org.claimtrail.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In processes of their own, since carriers are made once. */
class CarriersTests {

	@Test
	void areEnoughForThreadsThatWaitForAClass() throws Exception {
		assertThat(ends("-XX:ActiveProcessorCount=2")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2", "8" })
	void areAsManyAsWhoeverStartsItSays(String count) throws Exception {
		assertThat(ends("-XX:ActiveProcessorCount=2", "-Djdk.virtualThreadScheduler.parallelism=" + count)).isFalse();
	}

	private static boolean ends(String... options) throws Exception {
		List<String> line = new ArrayList<>();
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		line.addAll(List.of(options));
		line.addAll(List.of("-cp", System.getProperty("java.class.path"), WaitingForAClass.class.getName()));
		Process process = new ProcessBuilder(line).inheritIO().start();
		try {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			return process.exitValue() == 0;
		}
		finally {
			process.destroyForcibly();
		}
	}

}
