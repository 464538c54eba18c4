package org.claimtrail.neo4j.start;

import org.claimtrail.neo4j.ImportPatience;
import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.embedded.JoinedStore;
import org.claimtrail.neo4j.embedded.WithoutExternalStore;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/**
 * Chooses the store: an external one if {@code spring.neo4j.uri} is set, otherwise the
 * embedded one. Spring Boot makes the driver for either.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	@Conditional(WithoutExternalStore.class)
	Neo4jConnectionDetails embeddedStore(StoreSettings settings, ObjectProvider<EarlyStore.Opening> opening) {
		EarlyStore.Opening early = opening.getIfAvailable();
		if (early != null) {
			return early.take();
		}
		return settings.attach() ? JoinedStore.orOwn(settings) : EmbeddedStore.start(settings);
	}

	@Bean
	static CheckedDriver checkedDriver(ObjectProvider<Neo4jConnectionDetails> details, Environment environment) {
		return new CheckedDriver(details, environment);
	}

	@Bean
	ReadyLines readyLines(Driver driver, Neo4jConnectionDetails details, Environment environment) {
		return new ReadyLines(driver, StoreDatabase.of(environment), details, environment, System.out);
	}

	@Bean
	StorePlace storePlace(Neo4jConnectionDetails details, Environment environment) {
		return new StorePlace(details, StoreDatabase.of(environment));
	}

	@Bean
	WriteLock writeLock(Driver driver, Environment environment) {
		return WriteLock.ofRecords(driver, StoreDatabase.of(environment), ImportPatience.of(environment).giveUpAfter());
	}

	/** One for all, so that whoever reads after a write through another door sees it. */
	@Bean
	Neo4jBookmarkManager bookmarkManager() {
		return Neo4jBookmarkManager.create();
	}

	@Bean
	org.neo4j.cypherdsl.core.renderer.Configuration cypherDialect() {
		return org.neo4j.cypherdsl.core.renderer.Configuration.newConfig().withDialect(Dialect.NEO4J_5_26).build();
	}

}
