package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import graphql.parser.InvalidSyntaxException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The questions GraphiQL starts with, one file each, in the order of the file names. A
 * file that does not hold one named operation stops the start-up.
 */
@Component
public class Operations {

	private final List<Operation> all;

	Operations(@Value("${claimtrail.pages.operations:classpath*:operations/**/*.graphql}") Resource[] files) {
		this.all = Arrays.stream(files)
			.sorted(Comparator.comparing(Operations::fileName))
			.map(Operations::read)
			.toList();
	}

	List<Operation> all() {
		return this.all;
	}

	/**
	 * The question of this name.
	 * @throws IllegalArgumentException if there is none
	 */
	public Operation named(String name) {
		return this.all.stream()
			.filter((operation) -> operation.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no such question: " + name));
	}

	private static Operation read(Resource file) {
		try {
			return Operation.parse(file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (IllegalArgumentException | InvalidSyntaxException ex) {
			throw new IllegalStateException("%s: %s".formatted(fileName(file), ex.getMessage()), ex);
		}
	}

	private static String fileName(Resource file) {
		return Objects.requireNonNull(file.getFilename(), () -> "no file name: " + file);
	}

}
