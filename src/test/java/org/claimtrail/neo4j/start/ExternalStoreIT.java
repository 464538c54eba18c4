package org.claimtrail.neo4j.start;

import org.claimtrail.TakesLong;
import org.claimtrail.neo4j.ContainerStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.failure.StoreFaultAssert;
import org.claimtrail.neo4j.failure.StoreLoginException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.neo4j.driver.Driver;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Neo4j of its own in a container. Without Docker the tests are skipped, except where
 * the environment says {@code CI=true}: there they fail.
 */
@TakesLong
@EnabledIf("org.claimtrail.neo4j.ContainerStore#runsOrMustRun")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalStoreIT {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(Neo4jAutoConfiguration.class))
		.withUserConfiguration(StoreConfiguration.class);

	private Neo4jContainer container;

	@BeforeAll
	void startContainer() {
		this.container = ContainerStore.started();
	}

	@Test
	void connectsAndMigrates() {
		login(this.container.getBoltUrl(), this.container.getAdminPassword()).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Neo4jConnectionDetails.class)).isNotInstanceOf(EmbeddedStore.class);
			assertThat(context.getBean(Driver.class)
				.executableQuery("SHOW CONSTRAINTS YIELD name WHERE name = 'claim_id' RETURN name")
				.execute()
				.records()).hasSize(1);
		});
	}

	@Test
	void saysThatTheLoginIsRefused() {
		login(this.container.getBoltUrl(), "not-the-password")
			.run((context) -> assertThat(StoreFaultAssert.of(context.getStartupFailure(), StoreLoginException.class))
				.hasMessageContaining(this.container.getBoltUrl()));
	}

	private ApplicationContextRunner login(String uri, String password) {
		return this.runner.withPropertyValues("spring.neo4j.uri=" + uri, "spring.neo4j.authentication.username=neo4j",
				"spring.neo4j.authentication.password=" + password);
	}

}
