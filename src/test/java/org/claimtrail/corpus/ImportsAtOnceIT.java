package org.claimtrail.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports that are started at the same time do as one after the other does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ImportsAtOnceIT {

	/** So many that each import needs several transactions. */
	private static final int CLAIMS = 3_000;

	private final ApplicationContext context;

	private final Graph graph;

	@TempDir
	private Path folder;

	ImportsAtOnceIT(@Autowired ApplicationContext context, @Autowired Driver driver) {
		this.context = context;
		this.graph = new Graph(driver);
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void makeTheGraphOfOneAfterTheOther() throws Exception {
		Path one = file("one.jsonl", 1);
		Path other = file("other.jsonl", 2);
		List<String> oneFirst = after(one, other);
		List<String> otherFirst = after(other, one);
		assertThat(oneFirst).isNotEqualTo(otherFirst);

		this.graph.clear();
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Future<List<String>> first = both.submit(() -> TestImport.load(this.context, one));
			Future<List<String>> second = both.submit(() -> TestImport.load(this.context, other));
			assertThat(first.get()).isEmpty();
			assertThat(second.get()).isEmpty();
		}

		assertThat(this.graph.digest()).isIn(oneFirst, otherFirst);
	}

	/** The same claims with other words, citing others. */
	private Path file(String name, long seed) throws IOException {
		return Files.write(this.folder.resolve(name), GeneratedCorpus.lines(CLAIMS, seed));
	}

	private List<String> after(Path first, Path second) {
		this.graph.clear();
		assertThat(TestImport.load(this.context, first)).isEmpty();
		assertThat(TestImport.load(this.context, second)).isEmpty();
		return this.graph.digest();
	}

}
