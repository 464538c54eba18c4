package org.claimtrail.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.neo4j.FreshStore;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a store of its own with the sample corpus. Tests that bear it
 * share one server, and write.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.limits.time=30s", "claimtrail.limits.statements.time=25s",
				"claimtrail.limits.statements.waiting=20s", "claimtrail.limits.writes.per-minute=100000",
				"claimtrail.limits.writes.time=60s" })
@ContextConfiguration(initializers = FreshStore.class)
public @interface EditingServer {

}
