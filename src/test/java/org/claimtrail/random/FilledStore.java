package org.claimtrail.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.claimtrail.corpus.TestImport;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports a world, and reads back what only the server can know. */
final class FilledStore {

	private final ApplicationContext context;

	private final Path folder;

	FilledStore(ApplicationContext context, Path folder) {
		this.context = context;
		this.folder = folder;
	}

	/**
	 * In two parts, so that there are several times of recording, and records that were
	 * corrected.
	 */
	void fill(World world) {
		AtomicInteger number = new AtomicInteger();
		Predicate<Thing> early = (thing) -> number.getAndIncrement() % 2 == 0;
		Set<Thing> first = new HashSet<>(world.all()
			.stream()
			.filter((thing) -> (!thing.type().equals("Claim") && !thing.type().equals("Article")) || early.test(thing))
			.toList());
		load(WorldLines.of(world, first::contains));
		load(WorldLines.of(world, (thing) -> true));
		recordedAt(world);
	}

	private void load(List<String> lines) {
		try {
			Path file = Files.writeString(this.folder.resolve("world.jsonl"), String.join("\n", lines));
			assertThat(TestImport.load(this.context, file)).isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void recordedAt(World world) {
		this.context.getBean(Driver.class).executableQuery("""
				MATCH (n:Claim|Article|Measure|Proposition|Claimant)
				MATCH (n)<-[:ALTERED {effect: 'NEW'}]-(change:Change)
				RETURN n.id, n.recordedAt, change.number""").execute().records().forEach((row) -> {
			Thing thing = world.find(row.get(0).asString());
			assertThat(thing).isNotNull()
				.extracting((found) -> found.with("recordedAt", row.get(1).asZonedDateTime().toInstant())
					.with("asOfChange", row.get(2).asInt()));
		});
	}

}
