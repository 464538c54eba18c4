package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing in the tree is put off or switched off. */
class LeftoversTests {

	/** Written so that this file is no leftover itself. */
	private static final Pattern LEFTOVER = Pattern.compile("@Disable[d]\\b|\\b(TOD[O]|FIXM[E])\\b");

	/** What is built, written at run time or an editor's own. */
	private static final Set<String> NOT_OURS = Set.of(".git", ".claimtrail", "target", ".idea", ".vscode",
			".settings");

	@Test
	void nothingIsLeftForLater() throws IOException {
		try (Stream<Path> tree = Files.list(Path.of(""))) {
			for (Path entry : tree.filter((path) -> !NOT_OURS.contains(path.toString())).toList()) {
				assertThat(leftovers(entry)).as("leftovers in %s", entry).isEmpty();
			}
		}
	}

	@Test
	void whatIsLeftForLaterIsFound(@TempDir Path folder) throws IOException {
		Path nested = Files.createDirectories(folder.resolve("src/test"));
		Files.writeString(nested.resolve("SomeTests.java"), "class SomeTests {\n\t@Disable" + "d(\"later\")\n}\n");
		Files.writeString(nested.resolve("some.graphqls"), "# TO" + "DO describe\n# FIX" + "ME too\n");
		Files.writeString(nested.resolve("Fine.java"), "@Disable" + "dOnOs(WINDOWS) METHODOLOGY\n");

		assertThat(leftovers(folder)).containsExactlyInAnyOrder("SomeTests.java:2", "some.graphqls:1",
				"some.graphqls:2");
	}

	private static List<String> leftovers(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).flatMap(LeftoversTests::leftoversIn).toList();
		}
	}

	private static Stream<String> leftoversIn(Path file) {
		List<String> lines = read(file);
		return IntStream.range(0, lines.size())
			.filter((line) -> LEFTOVER.matcher(lines.get(line)).find())
			.mapToObj((line) -> file.getFileName() + ":" + (line + 1));
	}

	/** Binary files are read as if they were text: they contain no leftovers either. */
	private static List<String> read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
