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
 * it, in the same process: same number, same parent, same terminal. Then it can start in
 * a quick way as well.
 */
final class JavaOptions {

	private static final String MISSING = "-XX:+ExitOnOutOfMemoryError";

	/** Whoever names one of these has decided; an agent would be there twice. */
	private static final Pattern DECIDED = Pattern
		.compile("-XX:[+-](Exit|Crash)OnOutOfMemoryError|-XX:OnOutOfMemoryError=.*");

	private static final Pattern AGENT = Pattern.compile("-(javaagent|agentlib|agentpath|Xrunjdwp|Xdebug).*");

	private static final int FIRST_WITH_UNSAFE_WARNING = 23;

	/**
	 * Most of what a start runs is run a few times: compiling it in full takes a third of
	 * the start. What a server runs for long is compiled in full a little later.
	 */
	private static final List<String> LATE_COMPILATION = List.of("-XX:Tier4InvocationThreshold=30000",
			"-XX:Tier4MinInvocationThreshold=6000", "-XX:Tier4CompileThreshold=60000",
			"-XX:Tier4BackEdgeThreshold=160000");

	private JavaOptions() {
	}

	/** Returns when all is as it should be, or says what is missing. */
	static void require(PrintStream err, String... arguments) {
		List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
		if (given.stream().anyMatch((option) -> DECIDED.matcher(option).matches())) {
			return;
		}
		Path jar = program();
		boolean agent = given.stream().anyMatch((option) -> AGENT.matcher(option).matches());
		if (!agent && File.separatorChar == '/' && isPackaged(jar)) {
			startAgain(line(given, jar, arguments));
		}
		err.println("When memory is used up this process will go on, crippled. Start it with: java " + MISSING);
	}

	/** What Java runs: the packaged program, or a class path that is none. */
	static Path program() {
		return Path.of(System.getProperty(StartFolder.JAR, System.getProperty("java.class.path", "")));
	}

	static boolean isPackaged(Path program) {
		return program.toString().endsWith(".jar") && Files.isRegularFile(program);
	}

	static String java() {
		return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
	}

	/** Java with the options that any start needs. */
	static List<String> standing() {
		List<String> line = new ArrayList<>(List.of(java(), MISSING, "--enable-native-access=ALL-UNNAMED"));
		line.addAll(LATE_COMPILATION);
		if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_WARNING) {
			line.add("--sun-misc-unsafe-memory-access=allow");
		}
		return line;
	}

	static List<String> line(List<String> given, Path jar, String... arguments) {
		List<String> line = standing();
		line.addAll(given);
		line.addAll(new StartFolder(jar).program(given));
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
