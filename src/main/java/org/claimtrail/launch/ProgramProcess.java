package org.claimtrail.launch;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Tells how this program is started once more, beside itself, as another process. */
public final class ProgramProcess {

	private static final String MAIN = "org.claimtrail.ClaimtrailApplication";

	private ProgramProcess() {
	}

	/**
	 * The line that starts it.
	 * @param options options of the Java virtual machine
	 * @param arguments arguments of the program
	 */
	public static List<String> line(List<String> options, String... arguments) {
		if (isPackaged()) {
			return JavaOptions.line(options, JavaOptions.program(), arguments);
		}
		List<String> line = new ArrayList<>(JavaOptions.standing());
		line.addAll(options);
		line.addAll(List.of("-cp", System.getProperty("java.class.path", ""), MAIN));
		line.addAll(List.of(arguments));
		return line;
	}

	/** Whether the classes come out of the jar, or out of what was prepared from it. */
	private static boolean isPackaged() {
		URL place = ProgramProcess.class.getProtectionDomain().getCodeSource().getLocation();
		return System.getProperty(StartFolder.JAR) != null || place.toString().startsWith("jar:nested:");
	}

}
