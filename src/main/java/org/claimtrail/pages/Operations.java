package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.parser.InvalidSyntaxException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The questions that are ready to be asked, one file each: first those of the list, in
 * its order, then all others in the order of the file names. A file that does not hold
 * one named operation stops the start-up, as does a listed one that is not there.
 */
@Component
public class Operations {

	private static final String ENDING = ".graphql";

	private final List<Operation> all;

	Operations(@Value("${claimtrail.pages.operations:classpath*:operations/**/*.graphql}") Resource[] files,
			@Value("${claimtrail.pages.questions:classpath*:operations/questions.txt}") Resource[] list) {
		Map<String, Operation> left = new LinkedHashMap<>();
		Arrays.stream(files)
			.sorted(Comparator.comparing(Operations::fileName))
			.forEach((file) -> left.put(fileName(file).replace(ENDING, ""), read(file)));
		List<Operation> found = new ArrayList<>();
		QuestionList.read(list).headings().forEach((name, heading) -> {
			Operation operation = left.remove(name);
			if (operation == null) {
				throw new IllegalStateException(
						"The list of questions names %s, and no file is called so.".formatted(name));
			}
			found.add(operation.under(heading));
		});
		found.addAll(left.values());
		this.all = List.copyOf(found);
	}

	List<Operation> all() {
		return this.all;
	}

	/**
	 * Those that only read: first what pages ask, the start page and those of one thing
	 * before all, then the listed ones.
	 */
	List<Operation> readingAhead() {
		return this.all.stream()
			.filter(Operation::reads)
			.sorted(Comparator.comparing((Operation operation) -> !operation.name().startsWith("Start"))
				.thenComparing((operation) -> !operation.name().startsWith("PageOf"))
				.thenComparing((operation) -> operation.heading() != null))
			.toList();
	}

	/** The listed questions by their heading, in the order of the list. */
	public Map<String, List<Operation>> listed() {
		return this.all.stream()
			.filter((operation) -> operation.heading() != null)
			.collect(Collectors.groupingBy((operation) -> String.valueOf(operation.heading()), LinkedHashMap::new,
					Collectors.toList()));
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
