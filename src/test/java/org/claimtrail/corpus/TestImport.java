package org.claimtrail.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.citation.store.Drifts;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports documents into the store of an application context, for tests of what follows.
 */
public final class TestImport {

	private TestImport() {
	}

	/**
	 * Imports a file.
	 * @return the faults, as people read them
	 */
	public static List<String> load(ApplicationContext context, Path file) {
		List<String> faults = new ArrayList<>();
		context.getBean(Documents.class).load(List.of(file), (fault) -> faults.add(fault.toString()));
		return faults;
	}

	/**
	 * Imports a file that has no faults.
	 * @return the warnings, as people read them
	 */
	public static List<String> warnings(ApplicationContext context, Path file) {
		List<String> warnings = new ArrayList<>();
		context.getBean(Documents.class).load(List.of(file), new ImportListener() {

			@Override
			public void fault(Fault fault) {
				throw new AssertionError(fault.toString());
			}

			@Override
			public void warning(Fault warning) {
				warnings.add(warning.warning());
			}

		});
		return warnings;
	}

	/**
	 * Imports a file while somebody else does something after it was checked.
	 * @return the faults, as people read them
	 */
	public static List<String> load(ApplicationContext context, Path file, Runnable afterTheCheck) {
		List<String> faults = new ArrayList<>();
		context.getBean(Documents.class).load(List.of(file), new ImportListener() {
			@Override
			public void fault(Fault fault) {
				faults.add(fault.toString());
			}

			@Override
			public void started(String work, long records) {
				if (work.equals("Writing")) {
					afterTheCheck.run();
				}
			}
		});
		return faults;
	}

	/**
	 * Does what the command {@code drift} does.
	 * @return how many claims were compared
	 */
	public static long recompute(ApplicationContext context) {
		try (WriteTurn turn = context.getBean(WriteLock.class).take("drift", (words) -> {
		})) {
			return context.getBean(Drifts.class).recompute(turn, (done) -> {
			});
		}
	}

	/** Does what a start does for a store of before. */
	public static void upgrade(ApplicationContext context) {
		context.getBean(StoreUpgrade.class).bringUpToDate();
	}

	/** Does what a start does with what a server had left to compare. */
	public static void complete(ApplicationContext context) {
		context.getBean(Completion.class).resume();
	}

	/** Takes away all that an import can bring. */
	public static void clear(Driver driver) {
		driver.executableQuery(
				"MATCH (n:Claim|ClaimVersion|Article|Measure|Proposition|Claimant|DriftCount|NetworkCount) DETACH DELETE n")
			.execute();
	}

	/**
	 * Imports records that have no faults.
	 * @param folder a folder for a file
	 * @param records one JSON object each, with apostrophes for quotation marks
	 */
	public static void lines(ApplicationContext context, Path folder, List<String> records) {
		try {
			Path file = Files.writeString(folder.resolve("lines.jsonl"), String.join("\n", records).replace('\'', '"'));
			assertThat(load(context, file)).isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
