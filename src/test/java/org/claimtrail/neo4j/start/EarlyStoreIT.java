package org.claimtrail.neo4j.start;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Opening the store while Spring still starts. */
class EarlyStoreIT {

	@Test
	void isTheStoreOfTheContext(@TempDir Path folder) {
		URI bolt;
		try (ConfigurableApplicationContext context = start(Store.class, folder)) {
			EmbeddedStore early = context.getBean(EarlyStore.Opening.class).take();
			assertThat(context.getBean(Neo4jConnectionDetails.class)).isSameAs(early);
			assertThat(context.getBean(StorePlace.class)).hasToString("the store in " + folder);
			context.getBean(Driver.class).executableQuery("CREATE (:Kept)").execute();
			bolt = early.getUri();
		}
		assertThat(EmbeddedStore.running(folder)).isEmpty();
		assertThat(bolt.getHost()).isEqualTo("127.0.0.1");
	}

	@Test
	void isClosedWhenTheStartFailsBeforeItIsNeeded(@TempDir Path folder) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(FailingFirst.class, folder))
			.withStackTraceContaining("fails before the store");
		EmbeddedStore.start(TestStore.settings(folder)).close();
	}

	@Test
	void saysWhyItCannotBeOpened(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "not a folder");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(Store.class, file))
			.withStackTraceContaining("DataFolderException: The data folder " + file);
	}

	@Test
	void isLeftOutForAnExternalStore(@TempDir Path folder) {
		Path data = folder.resolve("data");
		try (ConfigurableApplicationContext context = start(Nothing.class, data, "--spring.neo4j.uri=bolt://nowhere")) {
			assertThat(context.getBeanProvider(EarlyStore.Opening.class).getIfAvailable()).isNull();
		}
		assertThat(data).doesNotExist();
	}

	@Test
	void leavesWrongSettingsToTheBean(@TempDir Path folder) {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> start(Store.class, folder.resolve("data"), "--claimtrail.bolt.threads=many"))
			.withStackTraceContaining("claimtrail.bolt.threads");
		assertThat(folder.resolve("data")).doesNotExist();
	}

	private static ConfigurableApplicationContext start(Class<?> configuration, Path data, String... more) {
		SpringApplication application = new SpringApplication(configuration);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.addInitializers(new EarlyStore());
		String[] arguments = new String[more.length + 3];
		arguments[0] = "--claimtrail.data=" + data;
		arguments[1] = "--claimtrail.bolt.port=0";
		arguments[2] = "--claimtrail.memory.page-cache=16MB";
		System.arraycopy(more, 0, arguments, 3, more.length);
		return application.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(StoreConfiguration.class)
	@ImportAutoConfiguration(Neo4jAutoConfiguration.class)
	@EnableConfigurationProperties(StoreSettings.class)
	static class Store {

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingFirst {

		@Bean
		String failing() {
			throw new IllegalStateException("This bean fails before the store is needed.");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
