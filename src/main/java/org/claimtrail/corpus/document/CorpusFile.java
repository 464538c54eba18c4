package org.claimtrail.corpus.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;

/**
 * A file to import.
 *
 * @param name its name in messages, as it was given
 * @param format how it is written
 * @param content what is in it
 * @param size its length in bytes
 */
public record CorpusFile(String name, Format format, InputStreamSource content, long size) {

	/** How a file is written. */
	public enum Format {

		/** One dossier in YAML. */
		YAML,
		/** One dossier in JSON. */
		JSON,
		/** One record a line. */
		LINES,
		/** None of these. */
		OTHER;

		static Format of(String name) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
				return YAML;
			}
			if (lower.endsWith(".jsonl")) {
				return LINES;
			}
			return lower.endsWith(".json") ? JSON : OTHER;
		}

	}

	public static CorpusFile of(Path path) throws IOException {
		return new CorpusFile(path.toString(), Format.of(path.toString()), () -> Files.newInputStream(path),
				Files.size(path));
	}

	public static CorpusFile of(Resource resource) throws IOException {
		String name = String.valueOf(resource.getFilename());
		return new CorpusFile(name, Format.of(name), resource, resource.contentLength());
	}

}
