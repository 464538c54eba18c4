package org.claimtrail.launch;

import java.io.File;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.sun.jna.Library;
import com.sun.jna.Native;

/**
 * Sees to it that the process ends when its memory is used up, so that whoever watches
 * over it can start it again: a Java virtual machine that goes on after that is crippled.
 * The option cannot be set from inside, so the packaged program starts itself again with
 * it, in the same process: same number, same parent, same terminal.
 */
final class JavaOptions {

	private static final String MISSING = "-XX:+ExitOnOutOfMemoryError";

	/** Whoever names one of these has decided; an agent would be there twice. */
	private static final Pattern DECIDED = Pattern
		.compile("-XX:[+-](Exit|Crash)OnOutOfMemoryError|-XX:OnOutOfMemoryError=.*");

	private static final Pattern AGENT = Pattern.compile("-(javaagent|agentlib|agentpath|Xrunjdwp|Xdebug).*");

	private static final int FIRST_WITH_UNSAFE_WARNING = 23;

	private JavaOptions() {
	}

	/** Returns when all is as it should be, or says what is missing. */
	static void require(PrintStream err, String... arguments) {
		List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
		if (given.stream().anyMatch((option) -> DECIDED.matcher(option).matches())) {
			return;
		}
		Path jar = Path.of(System.getProperty("java.class.path", ""));
		boolean agent = given.stream().anyMatch((option) -> AGENT.matcher(option).matches());
		if (!agent && File.separatorChar == '/' && jar.toString().endsWith(".jar") && Files.isRegularFile(jar)) {
			startAgain(line(given, jar, arguments));
		}
		err.println("When memory is used up this process will go on, crippled. Start it with: java " + MISSING);
	}

	static List<String> line(List<String> given, Path jar, String... arguments) {
		List<String> line = new ArrayList<>();
		line.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
		line.add(MISSING);
		if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_WARNING) {
			line.add("--sun-misc-unsafe-memory-access=allow");
		}
		line.addAll(given);
		line.add("-jar");
		line.add(jar.toString());
		line.addAll(List.of(arguments));
		return line;
	}

	/** Does not return, unless the operating system refuses. */
	private static void startAgain(List<String> line) {
		try {
			Native.load("c", StandardLibrary.class).execv(line.getFirst(), line.toArray(String[]::new));
		}
		catch (UnsatisfiedLinkError ex) {
			// nothing can be loaded from the folder for temporary files: it is said what
			// is
			// missing
		}
	}

	/** The call of POSIX. */
	interface StandardLibrary extends Library {

		int execv(String path, String[] arguments);

	}

}
