package org.claimtrail.cypher;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A server of the sample corpus that gives statements little. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.cypher.time=3s", "claimtrail.cypher.rows=1000", "claimtrail.cypher.size=200KB",
				"claimtrail.cypher.age=1s", "claimtrail.cypher.memory=256MB" })
@ContextConfiguration(initializers = FreshStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface CypherServer {

}
