package org.claimtrail.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimtrail.ClaimtrailApplication;

import org.springframework.util.FileSystemUtils;

/**
 * A store filled by the import, and how fast that went. It is kept for the next run of
 * the same size and seed; delete the folder to measure the import again.
 */
final class BenchStore {

	private static final Pattern RATE = Pattern.compile("([\\d,]+) records/s");

	private static final String READY = "ready.properties";

	private final Path folder;

	private final Properties rates = new Properties();

	private BenchStore(Path folder) {
		this.folder = folder;
	}

	static BenchStore of(Path parent, int claims, long seed) throws IOException, InterruptedException {
		BenchStore store = new BenchStore(parent.resolve(claims + "-" + seed));
		Path ready = store.folder.resolve(READY);
		if (Files.exists(ready)) {
			try (Reader in = Files.newBufferedReader(ready)) {
				store.rates.load(in);
			}
			return store;
		}
		FileSystemUtils.deleteRecursively(store.folder);
		Files.createDirectories(store.folder);
		store.fill(claims, seed);
		try (Writer out = Files.newBufferedWriter(ready)) {
			store.rates.store(out, null);
		}
		return store;
	}

	Path data() {
		return this.folder.resolve("data");
	}

	/** Records imported in a second. */
	int imported() {
		return Integer.parseInt(this.rates.getProperty("imported"));
	}

	/** The same records in a second, written plainly. */
	int plain() {
		return Integer.parseInt(this.rates.getProperty("plain"));
	}

	private void fill(int claims, long seed) throws IOException, InterruptedException {
		Path lines = this.folder.resolve("corpus.jsonl");
		Path plain = this.folder.resolve("plain");
		new BenchCorpus(claims, seed).write(lines);
		this.rates.setProperty("imported",
				rate(ClaimtrailApplication.class, "import", lines.toString(), "--claimtrail.data=" + data()));
		this.rates.setProperty("plain", rate(PlainWrites.class, data().toString(), plain.toString()));
		FileSystemUtils.deleteRecursively(plain);
		Files.delete(lines);
	}

	/** Runs a program in a JVM of its own with a small heap. */
	private static String rate(Class<?> program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Xss8m",
						"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
						System.getProperty("java.class.path"), program.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String rate = "";
		StringBuilder said = new StringBuilder();
		try (BufferedReader out = process.inputReader()) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				said.append(line).append('\n');
				Matcher matcher = RATE.matcher(line);
				rate = matcher.find() ? matcher.group(1).replace(",", "") : rate;
			}
		}
		if (process.waitFor() != 0 || rate.isEmpty()) {
			throw new IllegalStateException(program.getSimpleName() + " failed:\n" + said);
		}
		return rate;
	}

}
