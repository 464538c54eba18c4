package org.claimtrail.neo4j;

import java.nio.file.Path;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets an application context use the one store of this test JVM that has the sample
 * corpus: {@code @ContextConfiguration(initializers = SampleStore.class)}. For servers
 * with settings of their own, whose tests only read.
 */
public final class SampleStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Path CORPUS = Path.of("neo4j/data");

	private static @Nullable EmbeddedStore store;

	private static boolean filled;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("claimtrail.data=" + store().data(), "claimtrail.attach=true", "claimtrail.sample=false",
					"claimtrail.pages.ahead=false", "server.port=0")
			.applyTo(context);
		Patience.have(context);
		context.addApplicationListener((ContextRefreshedEvent refreshed) -> {
			if (refreshed.getApplicationContext() == context) {
				fill(context);
			}
		});
	}

	private static synchronized EmbeddedStore store() {
		if (store == null) {
			EmbeddedStore started = EmbeddedStore.start(TestStore.settings(TestStore.putEmpty(TestStore.folder())));
			SpringApplication.getShutdownHandlers().add(() -> {
				started.close();
				TestStore.delete(started.data());
			});
			store = started;
		}
		return store;
	}

	/** The first context has what imports. */
	private static synchronized void fill(ConfigurableApplicationContext context) {
		if (!filled) {
			assertThat(TestImport.load(context, CORPUS)).isEmpty();
			filled = true;
		}
	}

}
