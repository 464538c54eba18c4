package org.claimtrail.corpus.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files to import under the paths of a command, in an order that is always the
 * same.
 */
public final class CorpusFiles {

	private CorpusFiles() {
	}

	/**
	 * Finds files.
	 * @param paths files, taken as they are, and folders, searched to any depth for
	 * dossiers and JSON Lines
	 * @return each file once: in the order of the paths, within a folder by name
	 */
	public static List<CorpusFile> under(List<Path> paths) {
		Set<Path> found = new LinkedHashSet<>();
		try {
			for (Path path : paths) {
				found.addAll(Files.isDirectory(path) ? within(path) : List.of(path.normalize()));
			}
			List<CorpusFile> files = new ArrayList<>();
			for (Path path : found) {
				files.add(CorpusFile.of(path));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> within(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder.normalize(), FileVisitOption.FOLLOW_LINKS)) {
			return files.filter((file) -> CorpusFile.Format.of(file.toString()) != CorpusFile.Format.OTHER)
				.filter(Files::isRegularFile)
				.sorted()
				.toList();
		}
	}

}
