package org.claimtrail.neo4j;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets an application context use the one store of this test JVM, without the sample:
 * {@code @ContextConfiguration(initializers = SharedStore.class)}. Tests that write clean
 * up behind them, or use {@link FreshStore}.
 */
public final class SharedStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("claimtrail.data=" + TestStore.shared().data(), "claimtrail.attach=true", "claimtrail.sample=false",
					"claimtrail.pages.ahead=false", "server.port=0")
			.applyTo(context);
		Patience.have(context);
	}

}
