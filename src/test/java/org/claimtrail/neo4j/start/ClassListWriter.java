package org.claimtrail.neo4j.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the list of {@link ClassesAhead} from the log of a start on an empty folder:
 * {@code java -XX:ActiveProcessorCount=1 -Xlog:class+load:file=LOG -cp … org.claimtrail.ClaimtrailApplication --claimtrail.data=NEW},
 * then this with LOG and the file of the list.
 */
public final class ClassListWriter {

	/** Of named classes in archives, not of those made while running. */
	private static final Pattern LOADED = Pattern
		.compile("\\[class,load\\] (\\S+)\\.([^.\\s/]+) source: file:\\S+\\.jar$");

	private ClassListWriter() {
	}

	public static void main(String[] arguments) throws IOException {
		Files.write(Path.of(arguments[1]), lines(Path.of(arguments[0])));
	}

	static List<String> lines(Path log) throws IOException {
		Map<String, StringBuilder> packages = new LinkedHashMap<>();
		try (Stream<String> lines = Files.lines(log)) {
			lines.map(LOADED::matcher)
				.filter(Matcher::find)
				.forEach((loaded) -> packages.computeIfAbsent(loaded.group(1), StringBuilder::new)
					.append(' ')
					.append(loaded.group(2)));
		}
		return packages.values().stream().map(StringBuilder::toString).toList();
	}

}
