package org.claimtrail.launch;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaOptionsTests {

	@Test
	void comeBeforeTheJarAndThoseGivenAfterOurs() {
		List<String> line = JavaOptions.line(List.of("-Xmx1g", "-Da=b c"), Path.of("some.jar"), "import", "a file");
		assertThat(line.getFirst()).endsWith("java");
		assertThat(line).containsSubsequence("-XX:+ExitOnOutOfMemoryError", "-XX:Tier4InvocationThreshold=30000",
				"-Xmx1g", "-Da=b c", "-jar", "some.jar", "import", "a file");
	}

}
