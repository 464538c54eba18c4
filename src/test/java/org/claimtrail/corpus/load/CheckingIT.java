package org.claimtrail.corpus.load;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a check asks the store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class CheckingIT {

	private static final int LINES = 300;

	private final Driver driver;

	CheckingIT(@Autowired Driver driver) {
		this.driver = driver;
	}

	@BeforeEach
	void remove() {
		this.driver.executableQuery("""
				MERGE (stone:RemovedClaim {id: 'claim:r7'})
				SET stone.removedBy = 'Jo', stone.removedAt = datetime('2024-05-01T00:00:00Z'), stone.reason = 'R.'
				""").execute();
	}

	@AfterEach
	void clear() {
		this.driver.executableQuery("MATCH (stone:RemovedClaim {id: 'claim:r7'}) DELETE stone").execute();
	}

	@Test
	void asksForRemovedClaimsTogether() {
		byte[] lines = IntStream.range(0, LINES)
			.mapToObj((
					number) -> "{\"type\":\"claim\",\"id\":\"claim:r%d\",\"statement\":\"S\",\"claimant\":\"organization:r\",\"statedOn\":\"2024\"}"
						.formatted(number))
			.collect(Collectors.joining("\n", "{\"type\":\"organization\",\"id\":\"organization:r\",\"name\":\"R\"}\n",
					""))
			.getBytes(StandardCharsets.UTF_8);
		CorpusFile file = new CorpusFile("r.jsonl", CorpusFile.Format.LINES, () -> new ByteArrayInputStream(lines),
				lines.length);
		List<Fault> faults = new ArrayList<>();
		List<String> asked = new ArrayList<>();
		try (Session session = this.driver.session(); Transaction transaction = session.beginTransaction()) {
			new Checking(new Bundles(new DocumentSchema()), new GraphIds(counting(transaction, asked)),
					new Tally(faults::add), () -> {
					}, null)
				.check(List.of(file));
		}

		assertThat(faults).singleElement().asString().contains("r.jsonl:9: id: found claim:r7, which Jo removed");
		assertThat(asked).hasSizeLessThan(20);
	}

	/** The real transaction, with a list of what is asked. */
	private static TransactionContext counting(Transaction transaction, List<String> asked) {
		return (TransactionContext) Proxy.newProxyInstance(CheckingIT.class.getClassLoader(),
				new Class<?>[] { TransactionContext.class }, (proxy, method, arguments) -> {
					asked.add(String.valueOf(arguments[0]));
					return method.invoke(transaction, arguments);
				});
	}

}
