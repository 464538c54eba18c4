package org.claimtrail.neo4j;

import java.nio.file.Path;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application context an empty store of its own on free ports:
 * {@code @ContextConfiguration(initializers = FreshStore.class)}. The folder goes when
 * the JVM ends.
 */
public final class FreshStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Path folder = TestStore.putEmpty(TestStore.temporaryFolder());
		TestPropertyValues
			.of("claimtrail.data=" + folder, "claimtrail.bolt.port=0", "claimtrail.memory.page-cache=16MB",
					"claimtrail.pages.ahead=false", "claimtrail.limits.transaction=60s", "server.port=0")
			.applyTo(context);
		Patience.have(context);
	}

}
