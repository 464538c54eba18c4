package org.claimtrail.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.claimtrail.neo4j.FreshStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample is loaded into a store that has nothing, not even a part of a history. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.sample=true" })
@ContextConfiguration(initializers = FreshStore.class)
class SampleCorpusIT {

	private static final String CLAIMS = "MATCH (c:Claim) RETURN count(c)";

	private final ApplicationContext context;

	private final Graph graph;

	SampleCorpusIT(@Autowired ApplicationContext context, @Autowired Driver driver) {
		this.context = context;
		this.graph = new Graph(driver);
	}

	@Test
	void leavesAStoreAloneThatHasAHistoryInPart() throws IOException {
		Path mark = this.context.getBean(EmbeddedStore.class).data().resolve("sample.unfinished");
		SampleCorpus sample = this.context.getBean(SampleCorpus.class);
		this.graph.forget();
		this.graph.rows("MERGE (o:WriteOrder {name: 'records'}) SET o.number = 3, o.history = 'mark'");

		sample.afterSingletonsInstantiated();
		assertThat(this.graph.number(CLAIMS)).isZero();

		Files.writeString(mark, "");
		sample.afterSingletonsInstantiated();
		assertThat(this.graph.number(CLAIMS)).isZero();
		Files.delete(mark);

		this.graph.rows("MATCH (o:WriteOrder) REMOVE o.history, o.number");
		this.graph.rows("CREATE (:RemovedClaim {id: 'claim:gone'})");
		sample.afterSingletonsInstantiated();
		assertThat(this.graph.number(CLAIMS)).isZero();

		this.graph.rows("MATCH (s:RemovedClaim) DELETE s");
		sample.afterSingletonsInstantiated();
		assertThat(this.graph.number(CLAIMS)).isPositive();
	}

}
