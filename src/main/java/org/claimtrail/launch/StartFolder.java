package org.claimtrail.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder beside the packaged program in which the command {@code prepare} left what
 * makes a start quick: the program taken apart, as the AOT cache of Java wants it, and
 * that cache. It is used by exactly the jar and the Java virtual machine that it was made
 * with, and only read; for any other it is as if it were not there.
 */
record StartFolder(Path jar) {

	/** Java's own ahead-of-time cache holds whole starts from here on. */
	static final int FIRST_JAVA = 25;

	/** The system property that tells a quick start which jar was asked for. */
	static final String JAR = "org.claimtrail.jar";

	/** Java says in several lines why it leaves a cache alone, and goes on without. */
	private static final List<String> SILENCE = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

	private static final String MAIN = "org.claimtrail.ClaimtrailApplication";

	Path path() {
		return this.jar.resolveSibling(this.jar.getFileName() + ".start");
	}

	/** What stands on the line of Java before the arguments of the program. */
	List<String> program(List<String> given) {
		boolean decided = given.stream().anyMatch((option) -> option.startsWith("-XX:AOT"));
		return (decided || !fits()) ? List.of("-jar", this.jar.toString())
				: line(path(), "-XX:AOTCache=" + cache(path()));
	}

	/** The same in a folder that is being made. */
	List<String> training(Path folder) {
		return line(folder, "-XX:AOTCacheOutput=" + cache(folder));
	}

	/** Marks a folder as whole, and as made for this jar and this Java. */
	void mark(Path folder) throws IOException {
		Files.writeString(folder.resolve("made-for"), made());
	}

	Path apart(Path folder) {
		return folder.resolve("program");
	}

	private List<String> line(Path folder, String cache) {
		List<String> line = new ArrayList<>(SILENCE);
		line.addAll(List.of(cache, "-D" + JAR + "=" + this.jar, "-cp",
				apart(folder).resolve(this.jar.getFileName()).toString(), MAIN));
		return line;
	}

	private boolean fits() {
		try {
			return Files.readString(path().resolve("made-for")).equals(made());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String made() throws IOException {
		return String.join("\n", Long.toString(Files.size(this.jar)), Files.getLastModifiedTime(this.jar).toString(),
				System.getProperty("java.home"), System.getProperty("java.vm.version"), System.getProperty("os.arch"));
	}

	private static Path cache(Path folder) {
		return folder.resolve("start.aot");
	}

}
