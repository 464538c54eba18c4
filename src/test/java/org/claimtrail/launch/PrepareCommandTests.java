package org.claimtrail.launch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrepareCommandTests {

	@Test
	void saysWhyNothingIsPrepared() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
		assertThat(new PrepareCommand(console, console).call()).isOne();
		assertThat(said.toString(StandardCharsets.UTF_8)).containsAnyOf("java -jar JAR prepare",
				"with Java 25 or newer");
	}

}
