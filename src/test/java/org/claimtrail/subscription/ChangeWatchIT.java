package org.claimtrail.subscription;

import org.claimtrail.corpus.Graph;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A number is told when its change is there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.sample=false" })
@ContextConfiguration(initializers = FreshStore.class)
class ChangeWatchIT {

	private final Graph graph;

	private final ChangeWatch watch;

	ChangeWatchIT(@Autowired Driver driver, @Autowired ChangeWatch watch) {
		this.graph = new Graph(driver);
		this.watch = watch;
	}

	@Test
	void tellsNoNumberWhileAHistoryIsTakenOver() {
		this.graph.rows("MERGE (o:WriteOrder {name: 'records'}) SET o.number = 3, o.history = 'mark'");
		assertThat(this.watch.latest()).isZero();

		this.graph.rows("MATCH (o:WriteOrder) REMOVE o.history");
		assertThat(this.watch.latest()).isEqualTo(3);
	}

}
