package org.claimtrail.neo4j.embedded;

import org.claimtrail.neo4j.SharedStore;
import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedStore.class)
class JoinedStoreIT {

	@Autowired
	private Neo4jConnectionDetails details;

	@Autowired
	private Neo4jClient client;

	@Test
	void joinsTheStoreThatRunsOnTheSameFolder() {
		assertThat(this.details.getUri()).isEqualTo(TestStore.shared().getUri());
		assertThat(this.details).isNotInstanceOf(EmbeddedStore.class);
	}

	@Test
	void findsTheSchemaInPlace() {
		assertThat(this.client.query("SHOW CONSTRAINTS YIELD name RETURN name").fetchAs(String.class).all())
			.contains("claim_id");
	}

}
