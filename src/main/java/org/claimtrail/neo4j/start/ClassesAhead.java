package org.claimtrail.neo4j.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.ClassPathResource;

/**
 * Loads, on a thread of its own, the classes that a start on an empty folder is about to
 * need: more than 20,000, most of them for Neo4j, which would otherwise be loaded one by
 * one as the start meets them. A class that is missing from the list, or is there in
 * vain, costs time and nothing else.
 * <p>
 * The list is made anew, after an upgrade, from what a start on one processor logs:
 * {@code ClassListWriter} among the tests says how.
 */
final class ClassesAhead implements Runnable {

	/** A package on each line and then its classes, either in the order of first use. */
	static final String LIST = "neo4j/first-classes.txt";

	private static final Logger logger = LoggerFactory.getLogger(ClassesAhead.class);

	private final ClassLoader loader;

	ClassesAhead(ClassLoader loader) {
		this.loader = loader;
	}

	/** With one processor it would only be in the way. */
	static void start(ClassLoader loader) {
		if (Runtime.getRuntime().availableProcessors() > 1) {
			Thread.ofPlatform().daemon().name("classes-ahead").start(new ClassesAhead(loader));
		}
	}

	@Override
	public void run() {
		List<String> names = names();
		long missing = names.stream().filter((name) -> !isLoaded(name)).count();
		logger.debug("Loaded {} classes ahead, did not find {}", names.size() - missing, missing);
	}

	static List<String> names() {
		List<String> names = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] words = line.split(" ");
				for (int i = 1; i < words.length; i++) {
					names.add(words[0] + '.' + words[i]);
				}
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list of classes " + LIST + " cannot be read", ex);
		}
	}

	/** Loads it without running any of its code. */
	private boolean isLoaded(String name) {
		try {
			Class.forName(name, false, this.loader);
			return true;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

}
