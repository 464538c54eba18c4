package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the documents of the shipped corpus have, read without the importer. */
public final class Corpus {

	private static final Path DOCUMENTS = Path.of("neo4j/data");

	private Corpus() {
	}

	/** The claims of all documents. */
	public static int claims() {
		YAMLMapper yaml = new YAMLMapper();
		try (var files = Files.list(DOCUMENTS)) {
			List<Path> documents = files.filter((file) -> file.toString().endsWith(".yaml")).toList();
			return documents.stream().mapToInt((file) -> yaml.readTree(file).path("claims").size()).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
